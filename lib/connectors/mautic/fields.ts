/** The fields of a contact, which each Mautic has of its own, by their aliases. */
import * as z from 'zod/mini';
import type { Told } from '../reading/person-draft.ts';
import { plainText } from './plain-text.ts';
import { type ContactReply, fieldReply } from './replies.ts';

/** A field's name for people, where it is told, and its value. */
export interface ContactField {
  readonly label: string;
  readonly value: Told;
}

/** All fields, out of their groups and out of `all`, where some versions have more. */
export function fieldsOf({ fields }: ContactReply): ReadonlyMap<string, ContactField> {
  const { all, ...groups } = fields ?? {};
  const found = new Map<string, ContactField>();
  for (const [alias, value] of entriesOf(all)) {
    const parsed = z.safeParse(fieldReply, { value });
    if (parsed.success) found.set(alias, { label: '', value: parsed.data.value });
  }
  for (const group of Object.values(groups)) {
    for (const [alias, field] of entriesOf(group)) {
      const parsed = z.safeParse(fieldReply, field);
      if (parsed.success) found.set(alias, { label: plainText(parsed.data.label), value: parsed.data.value });
    }
  }
  return found;
}

function entriesOf(group: unknown): [string, unknown][] {
  return typeof group === 'object' && group !== null ? Object.entries(group) : [];
}
