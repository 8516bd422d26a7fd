/**
 * A touchpoint: one thing the buyer did, or that reached the buyer. The journey is a contact's touchpoints in time.
 */
import * as z from 'zod/mini';
import { instantSchema } from './instant-schema.ts';
import type { Instant } from './time.ts';

/**
 * The kinds of touchpoint Baton tells apart. The order is frozen: stored chunks hold the index, so a new kind is
 * added at the end and none is ever removed.
 */
export const touchpointKinds = [
  'page',
  'download',
  'form',
  'webinar',
  'event',
  'emailSent',
  'emailOpen',
  'emailClick',
  'ad',
  'chat',
  'video',
  'call',
  'meeting',
  'mail',
  'stage',
  'note',
  'other',
] as const;

export type TouchpointKind = (typeof touchpointKinds)[number];

/** Who made a touchpoint: a person, probably a machine (a mail scanner, a prefetcher), or nobody can say. */
export const actors = ['unknown', 'human', 'machine'] as const;
export type Actor = (typeof actors)[number];

/** One touchpoint, as it comes from outside and as it is stored. */
export const touchpointSchema = z.object({
  at: instantSchema,
  kind: z.enum(touchpointKinds),
  /** What was read, opened or attended, in the words of its source. Untrusted text: shown, never interpreted. */
  title: z.optional(z.string().check(z.maxLength(500))),
  url: z.optional(z.string().check(z.maxLength(2000))),
  /** Where Baton learnt of it: a file's name, a connector's id, `sample`. */
  source: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The source's own identifier, where it has one. It decides whether two touchpoints are the same one. */
  externalId: z.optional(z.string().check(z.maxLength(200))),
  actor: z.optional(z.enum(actors)),
  /** The channel it came by, in its source's word: `google`, `newsletter`. Left out: see `channelOf`. */
  channel: z.optional(z.string().check(z.maxLength(200))),
  /** The campaign it was part of. */
  campaign: z.optional(z.string().check(z.maxLength(200))),
  /** The program that opened or followed it, as it calls itself: a user agent. */
  agent: z.optional(z.string().check(z.maxLength(300))),
});

export type Touchpoint = z.infer<typeof touchpointSchema>;

/** The latest instant first: the order in which a journey is read. */
export function newestFirst(a: { at: Instant }, b: { at: Instant }): number {
  return b.at - a.at;
}
