/** A connection: one system that the user connected, with what they entered. Its secrets are stored apart from it. */
import * as z from 'zod/mini';
import { instantSchema } from '../instant-schema.ts';
import { exchangeFailureSchema } from './failure.ts';

/** What a connector can read of a person. */
export const readParts = [
  'person',
  'stage',
  'stageHistory',
  'owner',
  'deadline',
  'pages',
  'forms',
  'emails',
  'downloads',
  'webinars',
  'events',
  'calls',
  'meetings',
  'notes',
  'tasks',
  'campaigns',
  'score',
  'answers',
] as const;
export type ReadPart = (typeof readParts)[number];

/** Where a connector can put what a rep says: where that system's users look. */
export const writeParts = ['note', 'task', 'fields', 'tag', 'message'] as const;
export type WritePart = (typeof writeParts)[number];

const text = z.string().check(z.maxLength(2000));

/** What the last check of a connection showed. */
export const connectionCheckSchema = z.object({
  at: instantSchema,
  /** The account in the system's own words: "Acme Ltd (1234567)". */
  account: z.optional(z.string().check(z.maxLength(200))),
  /** What the token allows. */
  reads: z.array(z.enum(readParts)),
  writes: z.array(z.enum(writeParts)),
  /** What it does not allow, and why. */
  gaps: z.array(z.object({ part: z.enum([...readParts, ...writeParts]), failure: exchangeFailureSchema })),
  /** Nothing could be found out. */
  failure: z.optional(exchangeFailureSchema),
});
export type ConnectionCheck = z.infer<typeof connectionCheckSchema>;

/** A connection as it is stored. */
export const connectionSchema = z.object({
  /** Also the `source` of all that was learnt by it: `hubspot`, a second one `hubspot-2`. */
  id: z.string().check(z.regex(/^[a-z0-9-]{1,50}$/)),
  /** The connector's id. */
  connector: z.string().check(z.regex(/^[a-z0-9-]{1,50}$/)),
  /** In the user's words; usually the product's name. */
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  /** What the user entered, but for secrets, by the field's name. */
  settings: z.record(z.string(), text),
  /** Whether the rep's word is sent there. */
  writes: z.boolean(),
  /** Stages, in any spelling, on entering which that system hands a lead over to sales. Empty: it hands nothing over. */
  handoverStages: z.array(z.string().check(z.maxLength(100))),
  /** Origins the browser was asked for by this connection alone: withdrawn with it, and no sites of Baton's. */
  ownOrigins: z.array(z.string().check(z.maxLength(300))),
  addedAt: instantSchema,
  check: z.optional(connectionCheckSchema),
  /** Nothing is asked or sent before. */
  pausedUntil: z.optional(instantSchema),
});
export type Connection = z.infer<typeof connectionSchema>;

/** Tokens, passwords and what follows from them, by name. Never leaves the background. */
export const secretsSchema = z.record(z.string(), z.string().check(z.maxLength(20_000)));
export type Secrets = z.infer<typeof secretsSchema>;
