/** The fields that administrators named: found by the name the company gave them, or by their key. */
import type { Client } from '../client/client.ts';
import type { Told } from '../reading/person-draft.ts';
import { listed } from './pages.ts';
import { type FieldReply, fieldsReply, type PersonReply } from './replies.ts';
import { v2 } from './vendor.ts';

/** Fields of persons, by name or key. */
export interface Fields {
  named(name: string | undefined): FieldReply | undefined;
}

/** No fields. */
export const noFields: Fields = { named: () => undefined };

/** Reads the company's own fields, where one of these names is given at all. */
export async function readFields(client: Client, names: readonly (string | undefined)[]): Promise<Fields> {
  if (!names.some((name) => name?.trim())) return noFields;
  const all = await listed(client, v2('/personFields'), fieldsReply, { limit: 500, pages: 3 });
  const own = all.filter(({ is_custom_field }) => is_custom_field === true);
  return {
    named(name = '') {
      const wanted = name.trim().toLowerCase();
      if (wanted === '') return undefined;
      return own.find(
        ({ field_code, field_name }) =>
          field_code.toLowerCase() === wanted || field_name.trim().toLowerCase() === wanted,
      );
    },
  };
}

/** What stands in a field: the words of a choice, and of a sum or a time its value. */
export function valueIn({ custom_fields }: PersonReply, field: FieldReply | undefined): Told {
  return field && wordsOf(custom_fields?.[field.field_code], field);
}

/** A value in the words of its field. */
export function wordsOf(value: unknown, { options }: FieldReply): Told {
  const plain = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  if (typeof plain !== 'string' && typeof plain !== 'number' && typeof plain !== 'boolean') return undefined;
  return options?.find(({ id }) => id === String(plain))?.label ?? plain;
}

/** What is sent to fill a field with a word: the number of the choice of that name where it has choices. */
export function toSend(word: string, { options }: FieldReply): string | number | null {
  if (word === '') return null;
  if (!options || options.length === 0) return word;
  const choice = options.find(({ label }) => label.trim().toLowerCase() === word.toLowerCase());
  return choice ? Number(choice.id) : null;
}
