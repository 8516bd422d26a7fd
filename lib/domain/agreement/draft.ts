/**
 * The clock's part of an agreement while it is being written: rules, hours, people and marketing's promise. The rest of
 * the agreement is not touched, so that a draft can be laid over a revision that was put in force in the meantime.
 *
 * A number that cannot be read is NaN and a missing text is empty: the draft holds what is in the fields, right or
 * wrong, and `parseAgreement` says what is wrong.
 */
import type { MarketingPromise, Owner, SlaRule } from './clock-schema.ts';
import type { Agreement } from './schema.ts';

/** What the clock's editor changes. */
export interface ClockDraft {
  readonly validFrom: string;
  readonly sla: readonly SlaRule[];
  readonly calendars: Agreement['calendars'];
  readonly owners: readonly Owner[];
  readonly marketing?: MarketingPromise | undefined;
}

/** A draft that says what an agreement says, to apply from a day. */
export function draftOf(agreement: Agreement, validFrom: string): ClockDraft {
  const { sla, calendars, owners = [], marketing } = agreement;
  return { validFrom, sla, calendars, owners, marketing };
}

/** The agreement a draft makes of the one it is laid over, under a revision of its own. */
export function agreementOfDraft(base: Agreement, draft: ClockDraft, revision: number): Agreement {
  const { owners: _owners, marketing: _marketing, ...rest } = base;
  return {
    ...rest,
    revision,
    validFrom: draft.validFrom,
    sla: [...draft.sla],
    calendars: draft.calendars,
    ...(draft.owners.length > 0 && { owners: [...draft.owners] }),
    ...(draft.marketing && { marketing: draft.marketing }),
  };
}

/** Whether a draft says anything else than an agreement does. The day it applies from is no difference. */
export function differs(draft: ClockDraft, agreement: Agreement): boolean {
  const { validFrom } = draft;
  return canonical(draft) !== canonical(draftOf(agreement, validFrom));
}

/** An id that no other has: `rule`, `rule-2`, `rule-3`. */
export function freeId(wanted: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!ids.has(id)) return id;
  }
}

/** What uses each calendar, by the calendar's id: names of rules and owners, and `promise` for marketing's. */
export function calendarUses(draft: ClockDraft, promise: string): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const use = (calendar: string, by: string): void => {
    uses.set(calendar, [...(uses.get(calendar) ?? []), by]);
  };
  for (const rule of draft.sla) use(rule.calendar, rule.name);
  for (const owner of draft.owners) if (owner.calendar !== undefined) use(owner.calendar, owner.name);
  if (draft.marketing) use(draft.marketing.calendar, promise);
  return uses;
}

/** A text that is equal for equal values, in whatever order their keys stand; absent and undefined are one. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
}
