/**
 * What may come in with each call that the worker answers itself: the receiver's half of `protocol.ts`, against which a
 * test holds it. A message that does not fit is refused before any handler sees it.
 */
import * as z from 'zod/mini';
import { isDay } from '../domain/business-time/local-day.ts';
import { pauseKinds, verdicts } from '../domain/contact.ts';
import { instantSchema as instant } from '../domain/instant-schema.ts';
import { plainSelectorSchema } from '../domain/page-mend.ts';
import { plainDaySchema } from '../domain/plain-day.ts';
import { pageFields, recordPageSchema } from '../domain/record.ts';
import { reminderSettingsSchema } from '../domain/reminders/settings.ts';
import { earliestInstant, latestInstant } from '../domain/time.ts';
import { touchpointKinds } from '../domain/touchpoint.ts';
import type { ContentCalls, WorkerCalls } from './protocol.ts';
import {
  addressSchema as address,
  idSchema as id,
  type SchemasOf,
  shortTextSchema as shortText,
  wholeSchema as whole,
  zoneSchema as zone,
} from './schema-parts.ts';

const nothing = z.null();
const token = z.string().check(z.minLength(16), z.maxLength(200));
const day = plainDaySchema.check(z.refine(isDay));

const field = z.enum(pageFields);
/** What a user entered, by the field's name. */
const entered = z.record(z.string().check(z.maxLength(50)), z.string().check(z.maxLength(5000)));
const lead = z.object({ page: z.nullable(recordPageSchema), contactId: z.optional(id) });
const picked = z.object({ selector: plainSelectorSchema, value: z.optional(z.string().check(z.maxLength(500))) });

/** Calls a content script may make. */
export const contentSchemas = {
  pageSeen: z.object({ page: z.nullable(recordPageSchema) }),
  siteOpened: z.object({ url: address }),
  fieldPicked: z.object({ field, picked: z.optional(picked) }),
  sidebarOpening: z.object({ token }),
  linkHinted: z.object({ url: address }),
} satisfies SchemasOf<ContentCalls>;

/** Calls an extension page may make, but for those of the office. */
export const pageSchemas = {
  claimSidebar: z.object({ token }),
  leadOf: z.object({ page: z.nullable(recordPageSchema) }),
  touchpoints: z.object({
    contactId: id,
    before: z.optional(z.number().check(z.gte(earliestInstant), z.lte(latestInstant + 1))),
    skip: z.optional(whole),
    limit: z.number().check(z.multipleOf(1), z.gte(1), z.lte(1000)),
    kinds: z.optional(z.array(z.enum(touchpointKinds))),
  }),
  giveFeedback: z.object({ contactId: id, id, verdict: z.enum(verdicts), reason: z.optional(id) }),
  undoFeedback: z.object({ contactId: id, id }),
  markContacted: z.object({ contactId: id, id, after: z.optional(instant) }),
  undoContacted: z.object({ contactId: id, id }),
  pauseClock: z.object({
    contactId: id,
    id,
    kind: z.enum(pauseKinds),
    until: z.optional(instant),
    note: z.optional(shortText),
  }),
  resumeClock: z.object({ contactId: id, id }),
  answerFeedback: z.object({ contactId: id, id, text: z.string().check(z.maxLength(1000)) }),
  setDeadline: z.object({ contactId: id, id, day: z.nullable(day), what: z.optional(shortText) }),
  figures: z.object({ zone }),
  reminders: nothing,
  putReminders: z.object({ settings: reminderSettingsSchema }),
  snoozeReminders: z.object({ contactId: z.optional(id), until: instant }),
  sites: nothing,
  sitesChanged: z.nullable(z.object({ used: shortText })),
  chooseCrm: z.object({ origin: shortText, crm: z.nullable(id) }),
  siteOf: z.object({ url: z.string().check(z.maxLength(10_000)), tabId: z.optional(whole) }),
  pageHealth: z.object({ page: z.nullable(recordPageSchema) }),
  pickField: z.object({ field: z.nullable(field) }),
  connections: nothing,
  connect: z.object({
    id: z.optional(id),
    connector: id,
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    settings: entered,
    secrets: entered,
    writes: z.boolean(),
    handoverStages: z.array(z.string().check(z.maxLength(100))),
    ownOrigins: z.array(shortText),
  }),
  signIn: z.object({ id }),
  checkConnection: z.object({ id }),
  disconnect: z.object({ id }),
  exchangeOf: lead,
  refresh: lead,
  outbox: nothing,
  sendAgain: z.object({ connectionId: id, saidId: id }),
  discard: z.object({ connectionId: id, saidId: id }),
} satisfies SchemasOf<WorkerCalls>;
