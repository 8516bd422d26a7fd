/** Custom fields that administrators named, on contacts or on leads: found by their name or id. */
import { type Client, understood } from '../client/client.ts';
import type { Told } from '../reading/person-draft.ts';
import type { Found } from './find-contact.ts';
import { type FieldReply, schemaReply } from './replies.ts';

/** A field, and whose it is. */
export interface CustomField extends FieldReply {
  readonly of: 'contact' | 'lead';
}

/** Fields by name or id. A contact's come before a lead's: a verdict is on a person. */
export interface Fields {
  named(name: string | undefined): CustomField | undefined;
}

/** No fields. */
export const noFields: Fields = { named: () => undefined };

/** Reads the custom fields, where one of these names is given at all. */
export async function readFields(client: Client, names: readonly (string | undefined)[]): Promise<Fields> {
  if (!names.some((name) => name?.trim())) return noFields;
  const all = (await Promise.all([schemaOf(client, 'contact'), schemaOf(client, 'lead')])).flat();
  return {
    named(name = '') {
      const wanted = name
        .trim()
        .toLowerCase()
        .replace(/^custom\./, '');
      if (wanted === '') return undefined;
      const isIt = ({ id, name: called }: FieldReply) =>
        id.toLowerCase() === wanted ||
        String(called ?? '')
          .trim()
          .toLowerCase() === wanted;
      return all.find(isIt);
    },
  };
}

async function schemaOf(client: Client, of: CustomField['of']): Promise<CustomField[]> {
  const path = `/custom_field_schema/${of}/`;
  const { body } = await client.reply('GET', path);
  return understood(schemaReply, body, path).fields.map((field) => ({ ...field, of }));
}

/** What stands in a field of a lead or of the contact; the first of several values. */
export function valueIn({ lead, contact }: Pick<Found, 'lead' | 'contact'>, field: CustomField | undefined): Told {
  if (!field) return undefined;
  const holder: Record<string, unknown> | undefined = field.of === 'lead' ? lead : contact;
  const value = [holder?.[`custom.${field.id}`]].flat()[0];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** What is sent to fill a field with a word: the choice of that name where it has choices. */
export function toSend(word: string, { choices, accepts_multiple_values }: FieldReply): string | string[] | null {
  if (word === '') return null;
  const choice = choices?.find((each) => each.trim().toLowerCase() === word.toLowerCase());
  const told = choices && choices.length > 0 ? choice : word;
  if (told === undefined) return null;
  return accepts_multiple_values === true ? [told] : told;
}
