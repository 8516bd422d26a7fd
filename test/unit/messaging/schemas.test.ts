import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { OfficeCalls } from '../../../lib/messaging/office-calls.ts';
import type { officeSchemas } from '../../../lib/messaging/office-schemas.ts';
import type { ContentCalls, WorkerCalls } from '../../../lib/messaging/protocol.ts';
import type { ReportCalls } from '../../../lib/messaging/report-calls.ts';
import type { reportSchemas } from '../../../lib/messaging/report-schemas.ts';
import { contentSchemas, pageSchemas } from '../../../lib/messaging/schemas.ts';

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** The calls whose protocol sends what the schema refuses, or whose schema gives what the protocol does not say. */
type Mismatches<
  Calls extends { [Name in keyof Calls]: { in: unknown } },
  Schemas extends Record<keyof Calls, z.ZodMiniType>,
> = {
  [Name in keyof Calls]: [Calls[Name]['in']] extends [DeepReadonly<z.input<Schemas[Name]>>]
    ? [z.output<Schemas[Name]>] extends [Calls[Name]['in']]
      ? never
      : Name
    : Name;
}[keyof Calls];

/** Compiles for an empty type only; the compiler's message names what is in it. */
function none<_Type extends never>(): void {}

// Held by the compiler: fails, naming the call, when protocol and schemas drift apart.
none<Mismatches<ContentCalls, typeof contentSchemas>>();
none<Mismatches<WorkerCalls, typeof pageSchemas>>();
none<Mismatches<OfficeCalls, typeof officeSchemas>>();
none<Mismatches<ReportCalls, typeof reportSchemas>>();

const ok = (name: keyof typeof pageSchemas, input: unknown) => z.safeParse(pageSchemas[name], input).success;

describe('what comes in', () => {
  test('is refused where a limit stands', () => {
    expect(ok('touchpoints', { contactId: 'c', limit: 1000 })).toBe(true);
    for (const limit of [0, 1001, 1.5, Number.NaN, '5'])
      expect(ok('touchpoints', { contactId: 'c', limit }), `${limit}`).toBe(false);
    expect(ok('touchpoints', { contactId: 'c', limit: 5, kinds: ['page', 'junk'] })).toBe(false);
    expect(ok('touchpoints', { contactId: 'c', limit: 5, skip: -1 })).toBe(false);
  });

  test('may name only zones and days that exist', () => {
    expect(ok('figures', { zone: 'Europe/Oslo' })).toBe(true);
    expect(ok('figures', { zone: 'Europe/Atlantis' })).toBe(false);
    const day = (text: string | null) => ok('setDeadline', { contactId: 'c', id: 'd', day: text });
    expect([day('2028-02-29'), day(null)]).toEqual([true, true]);
    for (const text of ['2027-02-29', '0000-01-01', '9999-12-31', '2027-1-1', '']) expect(day(text), text).toBe(false);
  });

  test('is refused for a token too short to be one', () => {
    expect(z.safeParse(contentSchemas.sidebarOpening, { token: crypto.randomUUID() }).success).toBe(true);
    expect(z.safeParse(contentSchemas.sidebarOpening, { token: 'x' }).success).toBe(false);
  });
});
