/** What a story tells from the handover on: the clock's start, what stopped it, and what came of the lead. */
import type { Handover, StageChange } from '../domain/contact.ts';
import type { ImportedPerson } from '../domain/import-batch.ts';
import { addDays, type Instant, minute } from '../domain/time.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import type { SampleClock } from './sample-clock.ts';
import { sampleContentById } from './sample-content.ts';
import { sources } from './sources.ts';
import type { Story } from './story.ts';
import { sampleTouchpoint } from './touchpoint.ts';

/** The handover of a story that has one. */
export function handoverOf({ person, handover, owner }: Story, clock: SampleClock): Handover | undefined {
  if (!handover) return undefined;
  const { ago } = handover;
  const at = 'days' in ago ? clock.daysAgo(ago.days, ago.time) : clock.hoursAgo(ago.businessHours);
  // A few minutes, which differ from lead to lead.
  const delay = handover.systemDelay ?? 6 + ((person * 7) % 31);
  const capturedAt = at - delay * minute;
  return { id: `sample-${person}-handover`, at, source: sources.crm, capturedAt, ...(owner && { owner }) };
}

/** The stages from MQL on: marketing calls the lead one and hands it over. */
export function stagesFrom(handover: Handover, story: Story, clock: SampleClock): StageChange[] {
  const { stages = [], answer } = story.handover ?? {};
  return [
    { stage: 'mql', at: handover.at - 5 * minute, source: sources.crm },
    ...stages.map(([stage, hours]) => ({
      stage,
      at: clock.hoursAfter(handover.at, hours),
      source: sources.crm,
      // Who moves a lead has responded to it: before the answer, the CRM accepts it by itself.
      ...(answer && handover.owner && { by: handover.owner }),
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

/** What reps and CRM recorded: the owners, the response, a pause, the verdict, what was sent, the outcome. */
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
  if (told?.passedOn && handover.owner) {
    const [hours, owner] = told.passedOn;
    const { at, source } = handover;
    records.owners = [
      { owner: handover.owner, at, source },
      { owner, at: after(hours), source },
    ];
  }
  if (told?.pause) {
    const { from, to, kind, reason } = told.pause;
    const end = to !== undefined && { to: after(to) };
    records.pauses = [{ id: id('pause'), from: after(from), ...end, kind, reason, source: sources.rep }];
  }
  if (told?.feedback) {
    const [verdict, hours, reason] = told.feedback;
    const answer = told.answered && { answer: { at: after(told.answered[0]), text: told.answered[1] } };
    records.feedback = [
      { id: id('feedback'), verdict, at: after(hours), source: sources.rep, ...(reason && { reason }), ...answer },
    ];
  }
  if (told?.outcome) {
    const [result, hours, value] = told.outcome;
    const worth = value !== undefined && { value, currency: 'EUR' };
    records.outcomes = [{ id: id('outcome'), result, at: after(hours), source: sources.crm, ...worth }];
  }
  return { ...records, ...workFrom(handover, person, told, clock) };
}

/** How soon a rep says whether something was of use; business hours. */
const ratedAfter = 4;

/** What the rep did with the lead besides: what was sent, giving it back to marketing, the case study. */
function workFrom(
  handover: Handover,
  person: number,
  { sent, nurture, caseStudy }: NonNullable<Story['handover']> = { ago: { businessHours: 0 } },
  clock: SampleClock,
): Partial<ImportedPerson> {
  const after = (hours: number): Instant => clock.hoursAfter(handover.at, hours);
  const entry = (what: string, hours: number) => ({
    id: `sample-${person}-${what}`,
    at: after(hours),
    source: sources.rep,
  });
  return {
    ...(sent && {
      sent: sent.map(([content, hours, useful], index) => {
        const { title, url } = sampleContentById(content);
        return {
          ...entry(`sent-${index + 1}`, hours),
          content,
          title,
          ...(url !== undefined && { url }),
          ...(useful !== undefined && { useful: { answer: useful, at: after(hours + ratedAfter) } }),
        };
      }),
    }),
    ...(nurture && {
      nurtures: [
        {
          ...entry('nurture', nurture.from),
          note: nurture.note,
          ...(nurture.inDays !== undefined && { until: addDays(clock.today, nurture.inDays) }),
          ...(nurture.sign && { sign: nurture.sign }),
        },
      ],
    }),
    ...(caseStudy && {
      caseStudy: caseStudy.map(([state, hours, by, form]) => ({
        ...entry(`case-study-${state}`, hours),
        state,
        ...(by !== undefined && { by }),
        ...(form && { form }),
      })),
    }),
  };
}
