/** What a story tells from the handover on: the clock's start, what stopped it, and what came of the lead. */
import type { Handover, StageChange } from '../domain/contact.ts';
import type { ImportedPerson } from '../domain/import-batch.ts';
import { type Instant, minute } from '../domain/time.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import type { SampleClock } from './sample-clock.ts';
import { sources } from './sources.ts';
import type { Story } from './story.ts';
import { sampleTouchpoint } from './touchpoint.ts';

/** The handover of a story that has one. */
export function handoverOf({ person, handover, owner }: Story, clock: SampleClock): Handover | undefined {
  if (!handover) return undefined;
  const { ago } = handover;
  const at = 'days' in ago ? clock.daysAgo(ago.days, ago.time) : clock.hoursAgo(ago.businessHours);
  return { id: `sample-${person}-handover`, at, source: sources.crm, ...(owner && { owner }) };
}

/** The stages from MQL on: marketing calls the lead one and hands it over. */
export function stagesFrom(handover: Handover, story: Story, clock: SampleClock): StageChange[] {
  const stages = story.handover?.stages ?? [];
  return [
    { stage: 'mql', at: handover.at - 5 * minute, source: sources.crm },
    ...stages.map(([stage, hours]) => ({
      stage,
      at: clock.hoursAfter(handover.at, hours),
      source: sources.crm,
      ...(handover.owner && { by: handover.owner }),
    })),
  ];
}

/** The touchpoints after the handover, the response itself among them where it is one that the buyer notices. */
export function touchpointsFrom(handover: Handover, { handover: told, site }: Story, clock: SampleClock): Touchpoint[] {
  const after = (hours: number): Instant => clock.hoursAfter(handover.at, hours);
  const touchpoints = (told?.steps ?? []).map(([hours, kind, title, path]) =>
    sampleTouchpoint(after(hours), kind, title, { site, path }),
  );
  const [hours, kind, title] = told?.answer ?? [];
  if (hours !== undefined && title !== undefined && (kind === 'call' || kind === 'meeting' || kind === 'mail')) {
    touchpoints.push(sampleTouchpoint(after(hours), kind, title, { site }));
  }
  return touchpoints;
}

/** What reps and CRM recorded: the response, a pause, the verdict, the outcome. */
export function recordsFrom(
  handover: Handover,
  { person, handover: told }: Story,
  clock: SampleClock,
): Partial<ImportedPerson> {
  const id = (what: string): string => `sample-${person}-${what}`;
  const after = (hours: number): Instant => clock.hoursAfter(handover.at, hours);
  const records: Partial<ImportedPerson> = {};
  if (told?.answer) {
    const [hours, kind] = told.answer;
    const source = kind === 'marked' ? sources.rep : sources.crm;
    const by = handover.owner && { by: handover.owner };
    records.responses = [{ id: id('response'), at: after(hours), kind, source, ...by }];
  }
  if (told?.pause) {
    const [hours, reason] = told.pause;
    records.pauses = [{ id: id('pause'), from: after(hours), reason, source: sources.crm }];
  }
  if (told?.feedback) {
    const [verdict, hours, reason] = told.feedback;
    records.feedback = [
      { id: id('feedback'), verdict, at: after(hours), source: sources.rep, ...(reason && { reason }) },
    ];
  }
  if (told?.outcome) {
    const [result, hours, value] = told.outcome;
    const worth = value !== undefined && { value, currency: 'EUR' };
    records.outcomes = [{ id: id('outcome'), result, at: after(hours), source: sources.crm, ...worth }];
  }
  return records;
}
