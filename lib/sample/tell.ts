/** Tells a story: from a table without dates to a person as an import would bring them. */
import type { Deadline, OwnerChange, StageChange } from '../domain/contact.ts';
import type { ImportedPerson } from '../domain/import-batch.ts';
import { recordKey } from '../domain/record.ts';
import { addDays, type Instant } from '../domain/time.ts';
import { sampleFacts } from './facts.ts';
import { type SamplePerson, samplePeople } from './people.ts';
import type { SampleClock } from './sample-clock.ts';
import { sources } from './sources.ts';
import type { Story } from './story.ts';
import { handoverOf, recordsFrom, stagesFrom, touchpointsFrom } from './tell-handover.ts';
import { sampleTouchpoint } from './touchpoint.ts';

/** @throws RangeError for a story of somebody who is not among the sample people. */
export function tell(story: Story, clock: SampleClock): ImportedPerson {
  const person = samplePeople.find(({ id }) => id === story.person);
  if (!person) throw new RangeError(`no sample person ${story.person}`);
  const handover = handoverOf(story, clock);
  const anchor = handover ? clock.dayOf(handover.at) : clock.today;
  const before = (days: number, time: string): Instant => clock.before(anchor, days, time, !story.atHome);

  const touchpoints = story.steps.map(([days, time, kind, title, path, actor]) =>
    sampleTouchpoint(before(days, time), kind, title, { site: story.site, path, actor }),
  );
  if (handover) touchpoints.push(...touchpointsFrom(handover, story, clock));
  touchpoints.sort((a, b) => a.at - b.at);

  const knownFrom = touchpoints[0]?.at ?? before(30, '09:00');
  const toldAt = story.told ? before(story.told.daysBefore, '12:00') : knownFrom;
  const stages: StageChange[] = (story.stages ?? []).map(([stage, days, time]) => ({
    stage,
    at: before(days, time),
    source: sources.crm,
  }));
  if (handover) stages.push(...stagesFrom(handover, story, clock));

  const records = handover ? recordsFrom(handover, story, clock) : {};
  return {
    identity: identityOf(person, story),
    facts: { ...sampleFacts(person, story, knownFrom, toldAt), ...ownerFact(records.owners) },
    touchpoints: touchpoints.map((told, index) => ({ ...told, externalId: `sample-${person.id}-${index + 1}` })),
    stages,
    ...(story.deadline && { deadlines: [deadlineOf(story.person, story.deadline, clock, before)] }),
    ...(handover && { handovers: [handover], ...records }),
  };
}

/** The CRM's page shows the owner of today. */
function ownerFact(owners: readonly OwnerChange[] = []): ImportedPerson['facts'] {
  const last = owners.at(-1);
  return last && { owner: { value: last.owner, source: last.source, at: last.at } };
}

function identityOf(person: SamplePerson, story: Story): ImportedPerson['identity'] {
  const record = recordKey({ crm: 'atomic-crm', account: '127.0.0.1', object: 'contact', id: String(person.id) });
  return {
    emails: person.email === null ? [] : [person.email],
    records: story.foundBy === 'email' ? [] : [record],
  };
}

function deadlineOf(
  person: number,
  { inDays, what, by, learntDaysBefore }: NonNullable<Story['deadline']>,
  clock: SampleClock,
  before: (days: number, time: string) => Instant,
): Deadline {
  return {
    id: `sample-${person}-deadline`,
    day: addDays(clock.today, inDays),
    what,
    source: sources[by],
    at: before(learntDaysBefore, '12:00'),
  };
}
