/** What a reading leaves for the next one: whether anything has changed since. */
import * as z from 'zod/mini';
import { readParts } from '../../domain/exchange/connection.ts';
import { exchangeFailureSchema } from '../../domain/exchange/failure.ts';
import type { Gap } from '../../domain/exchange/reading.ts';
import { hour } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import type { ContactReply } from './replies.ts';

/** A deal or a call may change without its contact, so that after this all is read again. */
const trusted = hour;

/** Longer ones are not kept. */
const longest = 5000;

const bookmarkSchema = z.object({
  id: z.string(),
  modified: z.string(),
  fields: z.string(),
  at: z.number(),
  gaps: z.array(z.object({ part: z.enum(readParts), failure: exchangeFailureSchema })),
});

/** The bookmark after a reading. None where a part failed that may work again in a moment. */
export function bookmarkOf(client: Client, contact: ContactReply, gaps: readonly Gap[]): string | undefined {
  const { id, properties } = contact;
  const lasting = gaps.every(({ failure: { code } }) => code === 'forbidden' || code === 'planLacks');
  if (!lasting || !properties.lastmodifieddate) return undefined;
  const modified = String(properties.lastmodifieddate);
  const text = JSON.stringify({ id, modified, fields: fieldsOf(client), at: client.now(), gaps });
  return text.length <= longest ? text : undefined;
}

/** The gaps of the last reading, if nothing has changed since then. */
export function unchangedSince(
  bookmark: string | undefined,
  client: Client,
  { id, properties }: ContactReply,
): Gap[] | undefined {
  const kept = z.safeParse(bookmarkSchema, parsed(bookmark)).data;
  if (!kept || kept.id !== id || kept.modified !== String(properties.lastmodifieddate)) return undefined;
  const age = client.now() - kept.at;
  return kept.fields === fieldsOf(client) && age >= 0 && age < trusted ? kept.gaps : undefined;
}

/** Other settings read other things. */
function fieldsOf({ settings }: Client): string {
  return `${settings.answerField ?? ''}|${settings.deadlineFields ?? ''}`;
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
