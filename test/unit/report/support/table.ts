/** Leads in a few words, and the table that is really made of them. */
import { type AgreementHistory, historyOf } from '../../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { type Contact, emptyContact, type Outcome } from '../../../../lib/domain/contact.ts';
import { codedJourney } from '../../../../lib/domain/report/build/coded-journey.ts';
import { LeadTableBuilder, type TableTerms } from '../../../../lib/domain/report/build/lead-table-builder.ts';
import type { LeadTable } from '../../../../lib/domain/report/lead-table.ts';
import type { Instant } from '../../../../lib/domain/time.ts';
import type { Touchpoint } from '../../../../lib/domain/touchpoint.ts';
import { agreementOf } from '../../../support/agreement.ts';

export const zone = 'Europe/Oslo';
/** Monday 23 November 2026, 10:00 by UTC, 11:00 in Oslo. */
export const now = Date.UTC(2026, 10, 23, 10);

/** An instant by the clock in Oslo: `2026-11-18T12:00`, or a day, whose noon is meant. */
export function local(text: string): Instant {
  const time = text.includes('T') ? text : `${text}T12:00`;
  return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds;
}

/** A lead in a few words. Times as in `local`. */
export interface TestLead {
  readonly id?: string;
  readonly created?: string;
  /** Facts by name. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  /** When it entered which stage. */
  readonly stages?: Readonly<Record<string, string>>;
  /** When it was handed over, to whom; in order. */
  readonly handovers?: readonly { readonly at: string; readonly owner?: string; readonly captured?: string }[];
  /** Calls, by whom. */
  readonly calls?: readonly { readonly at: string; readonly by?: string }[];
  readonly owner?: string;
  readonly verdict?: {
    readonly is: 'good' | 'bad';
    readonly at: string;
    readonly reason?: string;
    readonly answered?: string;
  };
  /** Its deals; without `at` nobody knows when. */
  readonly deals?: readonly {
    readonly is: 'won' | 'lost';
    readonly at?: string;
    readonly value?: number;
    readonly currency?: string;
    readonly word?: string;
  }[];
  readonly sent?: readonly {
    readonly content: string;
    readonly title?: string;
    readonly at: string;
    readonly useful?: boolean;
  }[];
  /** Given back to marketing, for ever. */
  readonly nurtured?: string;
  /** What it touched; pages unless told otherwise. */
  readonly touches?: readonly (Partial<Omit<Touchpoint, 'at'>> & { readonly at: string })[];
  /** Anything else of the contact. */
  readonly more?: Partial<Contact>;
}

/** The contact and the touchpoints, oldest first. */
export function leadOf(lead: TestLead, place = 0): { readonly contact: Contact; readonly touchpoints: Touchpoint[] } {
  const source = 'test';
  const touchpoints = (lead.touches ?? [])
    .map(({ at, ...rest }): Touchpoint => ({ kind: 'page', source, ...rest, at: local(at) }))
    .sort((a, b) => a.at - b.at);
  const first = touchpoints[0]?.at;
  const { verdict } = lead;
  const contact: Contact = {
    ...emptyContact(lead.id ?? `lead-${place}`, now),
    ...(lead.created && { createdAt: local(lead.created) }),
    facts: Object.fromEntries(
      Object.entries({ ...lead.facts, ...(lead.owner && { owner: lead.owner }) }).map(([name, value]) => [
        name,
        { value, source, at: now - 1000 },
      ]),
    ),
    stages: Object.entries(lead.stages ?? {}).map(([stage, at]) => ({ stage, at: local(at), source })),
    handovers: (lead.handovers ?? []).map(({ at, owner, captured }, index) => ({
      id: `handover-${index}`,
      at: local(at),
      source,
      ...(owner !== undefined && { owner }),
      ...(captured !== undefined && { capturedAt: local(captured) }),
    })),
    responses: (lead.calls ?? []).map(({ at, by }, index) => ({
      id: `call-${index}`,
      at: local(at),
      kind: 'call',
      source,
      ...(by !== undefined && { by }),
    })),
    feedback: verdict
      ? [
          {
            id: 'verdict',
            verdict: verdict.is,
            at: local(verdict.at),
            source: 'rep',
            ...(verdict.reason !== undefined && { reason: verdict.reason }),
            ...(verdict.answered !== undefined && { answer: { at: local(verdict.answered), text: 'Seen.' } }),
          },
        ]
      : [],
    outcomes: (lead.deals ?? []).map(
      ({ is, at, value, currency, word }, index): Outcome => ({
        id: `deal-${index}`,
        result: is,
        at: at === undefined ? now : local(at),
        ...(at === undefined && { undated: true }),
        source,
        ...(value !== undefined && { value }),
        ...(currency !== undefined && { currency }),
        ...(word !== undefined && { word }),
      }),
    ),
    sent: (lead.sent ?? []).map(({ content, title = content, at, useful }, index) => ({
      id: `sent-${index}`,
      content,
      title,
      at: local(at),
      source: 'rep',
      ...(useful !== undefined && { useful: { answer: useful, at: local(at) } }),
    })),
    nurtures: lead.nurtured ? [{ id: 'nurture', at: local(lead.nurtured), source: 'rep', sign: 'request' }] : [],
    journey: { count: touchpoints.length, ...(first !== undefined && { first }) },
    ...lead.more,
  };
  return { contact, touchpoints };
}

/** What a table is made under, but for what is changed: the test agreement in Oslo, and no tables beside. */
export interface TestTable extends Partial<TableTerms> {
  readonly agreement?: Partial<Agreement>;
}

/** The agreement of a test's table. */
export function historyFor({ agreement = {} }: TestTable = {}): AgreementHistory {
  return historyOf(agreementOf(agreement));
}

/** The table of these leads, in their order, as Baton makes it. */
export function tableOf(leads: readonly TestLead[], more: TestTable = {}): LeadTable {
  const { agreement: _, ...terms } = more;
  const builder = new LeadTableBuilder({
    at: now,
    zone,
    history: historyFor(more),
    details: [],
    spend: [],
    paths: [],
    ...terms,
  });
  for (const [place, lead] of leads.entries()) {
    const { contact, touchpoints } = leadOf(lead, place);
    builder.add(contact, codedJourney(touchpoints));
  }
  return builder.done();
}
