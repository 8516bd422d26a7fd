import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { stageIndex } from '../../../lib/domain/agreement/stages.ts';
import { pauseKinds } from '../../../lib/domain/contact.ts';
import { parseEmail } from '../../../lib/domain/email.ts';
import { type ImportedPerson, importedPersonSchema } from '../../../lib/domain/import-batch.ts';
import { wholeJourney } from '../../../lib/domain/journey/whole-journey.ts';
import { businessTimeLeft, headline, phaseAt, slaStates, windowStates } from '../../../lib/domain/lead.ts';
import { qualificationView } from '../../../lib/domain/qualification/qualification.ts';
import { currentStage } from '../../../lib/domain/qualification/stage-history.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { dayOf, hour, type Instant, minute, type Zone } from '../../../lib/domain/time.ts';
import { timingView } from '../../../lib/domain/timing.ts';
import { samplePeople } from '../../../lib/sample/people.ts';
import { sampleWorkspace } from '../../../lib/sample/sample-workspace.ts';
import { sampleMoments } from './instants.ts';
import { sampleContact } from './sample-contact.ts';

const moments = sampleMoments(300).map((moment) => ({ ...moment, people: sampleWorkspace(moment.now, moment.zone) }));
const noon = Date.UTC(2026, 10, 18, 12);

function agreementOf(now: Instant, zone: Zone) {
  return defaultAgreement({ zone, text: (key) => key, today: dayOf(now, zone) });
}

/** The sample at a moment, with what the sidebar would say of each person. */
function shownAt(now: Instant, zone: Zone, people = sampleWorkspace(now, zone)) {
  const agreement = agreementOf(now, zone);
  return people.map((person) => {
    const contact = sampleContact(person, now);
    const sla = slaView(contact, historyOf(agreement), now);
    const clock = headline(sla);
    const timing = timingView(contact, agreement, zone);
    return {
      id: Number(person.touchpoints?.[0]?.externalId?.split('-')[1] ?? person.identity.records[0]?.split('/').at(-1)),
      person,
      contact,
      sla,
      clock,
      slaState: phaseAt(clock.phases, now),
      timing,
      window: phaseAt(timing.phases, now),
      stage: agreement.stages[stageIndex(agreement, currentStage(contact, now)?.stage ?? '')]?.id,
      agreement,
    };
  });
}

function nameOf({ facts }: ImportedPerson): string {
  return String(facts?.name?.value);
}

/** What is wrong at which moments; nothing where all is well. */
function faults(check: (moment: (typeof moments)[number]) => unknown[]): { what: string; wrong: unknown[] }[] {
  return moments.map((moment) => ({ what: moment.what, wrong: check(moment) })).filter(({ wrong }) => wrong.length > 0);
}

describe('at 300 dates and hours in three zones', () => {
  it('shows every state of the clock, every call window and every stage', () => {
    const missing = faults(({ now, zone, people }) => {
      const shown = shownAt(now, zone, people);
      return [
        ...slaStates.filter((state) => !shown.some(({ slaState }) => slaState === state)),
        ...windowStates.filter((state) => !shown.some(({ window }) => window === state)),
        ...agreementOf(now, zone).stages.filter(({ id }) => !shown.some(({ stage }) => stage === id)),
      ];
    });
    expect(missing, 'states that nobody in the sample is in').toEqual([]);
  });

  it('tells nothing that has not happened yet', () => {
    const ahead = faults(({ now, people }) =>
      people.flatMap((person) =>
        [
          ...[...(person.touchpoints ?? []), ...(person.stages ?? []), ...(person.handovers ?? [])],
          ...[
            ...(person.responses ?? []),
            ...(person.deadlines ?? []),
            ...(person.feedback ?? []),
            ...(person.outcomes ?? []),
            ...(person.nurtures ?? []),
            ...(person.caseStudy ?? []),
            ...(person.sent ?? []).flatMap(({ at, useful = { at } }) => [{ at }, { at: useful.at }]),
          ],
          ...Object.values(person.facts ?? {}),
          ...(person.pauses ?? []).flatMap(({ from, to = from }) => [{ at: from }, { at: to }]),
          ...(person.owners ?? []),
          ...(person.feedback ?? []).flatMap(({ answer }) => answer ?? []),
          ...(person.handovers ?? []).flatMap(({ capturedAt = now }) => ({ at: capturedAt })),
        ]
          .filter(({ at }) => at > now)
          .map((told) => ({ who: nameOf(person), told })),
      ),
    );
    expect(ahead).toEqual([]);
  });

  it('tells each journey in an order that makes sense', () => {
    const disorder = faults(({ people }) =>
      people.flatMap((person) => {
        const sent = new Set<string>();
        const { touchpoints = [], stages = [], handovers = [] } = person;
        const early = touchpoints.filter(({ kind, title = '' }) => {
          if (kind === 'emailSent') sent.add(title);
          return kind === 'emailOpen' && !sent.has(title);
        });
        const backwards = stages.filter(({ at }, index) => at < (stages[index - 1]?.at ?? 0));
        const answered = touchpoints.filter(({ kind, at }) => kind === 'call' && at < (handovers[0]?.at ?? 0));
        return [...early, ...backwards, ...answered].map((step) => ({ who: nameOf(person), step }));
      }),
    );
    expect(disorder, 'opened before sent, stages out of order, called before handed over').toEqual([]);
  });

  it('opens on a lead worth looking at', () => {
    const dull = faults(({ now, zone, people }) => {
      const { stage, window, slaState, clock, timing } = shownAt(now, zone, people).find(({ id }) => id === 1)!;
      const good =
        stage === 'mql' &&
        window === 'now' &&
        slaState === 'atRisk' &&
        businessTimeLeft(clock.open, now) > 3 * hour &&
        timing.rule === 'agreement_timing_renewal';
      return good ? [] : [{ stage, window, slaState, rule: timing.rule }];
    });
    expect(dull).toEqual([]);
  });
});

describe('the people', () => {
  const people = sampleWorkspace(noon, 'Europe/Oslo');
  const shown = shownAt(noon, 'Europe/Oslo');

  it('are those an import would accept', () => {
    expect(z.safeParse(z.array(importedPersonSchema), people).error?.issues).toBeUndefined();
  });

  it('are the same for the same instant', () => {
    expect(sampleWorkspace(noon, 'Europe/Oslo')).toEqual(people);
  });

  it('agree with the people of the CRM', () => {
    const known = samplePeople.filter(({ id }) => id !== 36);
    expect(shown.map(({ person }) => person.facts?.name?.value)).toEqual(
      known.map((one) => `${one.firstName} ${one.lastName}`),
    );
    expect(shown.map(({ person }) => person.identity.emails)).toEqual(
      known.map(({ email }) => (email === null ? [] : [email])),
    );
    const records = shown.flatMap(({ person }) => person.identity.records);
    const byEmailOnly = new Set(['24', '34']);
    expect(records).toEqual(
      known
        .map(({ id }) => String(id))
        .filter((id) => !byEmailOnly.has(id))
        .map((id) => `atomic-crm/127.0.0.1/contact/${id}`),
    );
  });

  it('have addresses as Baton stores them', () => {
    const emails = people.flatMap(({ identity }) => identity.emails);
    expect(emails.map(parseEmail)).toEqual(emails);
  });

  it('include one found by the record alone', () => {
    const inigo = people.find(({ facts }) => facts?.name?.value === 'Íñigo Arrazolaga');
    expect(inigo?.identity).toEqual({ emails: [], records: ['atomic-crm/127.0.0.1/contact/35'] });
  });

  it('write their names in at least six scripts', () => {
    const scripts = ['Latin', 'Arabic', 'Greek', 'Cyrillic', 'Han', 'Hangul', 'Thai', 'Devanagari'];
    const used = scripts.filter((script) =>
      people.some(({ facts }) => new RegExp(`\\p{Script=${script}}`, 'u').test(String(facts?.name?.value))),
    );
    expect(used.length).toBeGreaterThanOrEqual(6);
  });

  it('tell the three stories by rules of their own', () => {
    const rules = new Map<string, number>();
    for (const { timing } of shown) if (timing.rule) rules.set(timing.rule, (rules.get(timing.rule) ?? 0) + 1);
    for (const rule of ['renewal', 'tradeFair', 'baby', 'other']) {
      expect(rules.get(`agreement_timing_${rule}`) ?? 0, rule).toBeGreaterThanOrEqual(3);
    }
  });

  it('include a long journey and an empty one', () => {
    const lengths = people.map(({ touchpoints = [] }) => touchpoints.length);
    expect(lengths).toContain(0);
    expect(lengths).toContain(400);
  });

  it('include a mail scanner that earns no points', () => {
    const scanned = shown.find(({ person }) => person.touchpoints?.some(({ actor }) => actor === 'machine'))!;
    const machine = scanned.person.touchpoints!.filter(({ actor }) => actor === 'machine');
    expect(machine.length).toBeGreaterThanOrEqual(8);
    const { engagement } = qualificationView(
      scanned.contact,
      wholeJourney(machine, scanned.agreement),
      scanned.agreement,
      noon,
    );
    expect(engagement).toMatchObject({ points: 0, machine: machine.length });
  });

  it('have given good and bad verdicts, by several reasons the agreement knows', () => {
    const verdicts = people.flatMap(({ feedback = [] }) => feedback);
    const reasons = new Set(verdicts.flatMap(({ reason }) => reason ?? []));
    const known = agreementOf(noon, 'UTC').feedbackReasons.map(({ id }) => id);
    expect(verdicts.filter(({ verdict }) => verdict === 'good').length).toBeGreaterThanOrEqual(5);
    expect(reasons.size).toBeGreaterThanOrEqual(4);
    expect([...reasons].filter((reason) => !known.includes(reason))).toEqual([]);
  });

  it('were known to marketing’s systems some minutes before they were handed over, one of them hours', () => {
    const delays = people.flatMap(({ handovers = [] }) => handovers.map(({ at, capturedAt = at }) => at - capturedAt));
    expect(Math.min(...delays)).toBeGreaterThan(5 * minute);
    expect(delays.filter((delay) => delay > 2 * hour)).toHaveLength(1);
    expect(shown.every(({ sla }) => sla.wait === undefined || sla.wait.capturedAt !== undefined)).toBe(true);
  });

  it('include one whom nobody owns, and one who was passed on', () => {
    const owed = shown.filter(({ slaState }) => ['running', 'atRisk', 'overdue', 'paused'].includes(slaState));
    expect(owed.filter(({ sla }) => sla.owner === undefined)).toHaveLength(1);
    const [passedOn] = owed.filter(({ person }) => (person.owners ?? []).length > 1);
    expect(passedOn?.person.owners?.map(({ owner }) => owner)).toEqual(['Marek Dvořák', 'Priya Nair']);
    expect(passedOn?.sla.owner?.name).toBe('Priya Nair');
    expect(passedOn?.person.facts?.owner?.value).toBe('Priya Nair');
  });

  it('include every kind of pause, one that lasts, and ones that ended', () => {
    const pauses = people.flatMap((person) => person.pauses ?? []);
    expect(new Set(pauses.map(({ kind }) => kind))).toEqual(new Set(pauseKinds));
    expect(pauses.filter(({ to }) => to === undefined)).toHaveLength(1);
  });

  it('were answered by marketing for some reasons, and wait for others', () => {
    const bad = people.flatMap(({ feedback = [] }) => feedback).filter(({ reason }) => reason !== undefined);
    expect(bad.filter(({ answer }) => answer).length).toBeGreaterThanOrEqual(1);
    expect(bad.filter(({ answer }) => !answer).length).toBeGreaterThanOrEqual(1);
  });

  it('name each touchpoint, response and verdict once', () => {
    const ids = people.flatMap((person) => [
      ...(person.touchpoints ?? []).map(({ externalId }) => externalId),
      ...[
        person.handovers,
        person.responses,
        person.pauses,
        person.deadlines,
        person.feedback,
        person.outcomes,
        person.sent,
        person.nurtures,
        person.caseStudy,
      ].flatMap((list) => list?.map(({ id }) => id) ?? []),
    ]);
    expect(ids.length - new Set(ids).size).toBe(0);
  });
});

describe('the first contact', () => {
  const [jana] = sampleWorkspace(noon, 'Europe/Oslo');

  it('has come a long way, and read the prices three times', () => {
    const { touchpoints = [] } = jana!;
    const months = (touchpoints.at(-1)!.at - touchpoints[0]!.at) / (30 * 24 * hour);
    expect(touchpoints.length).toBeGreaterThanOrEqual(25);
    expect(months).toBeGreaterThan(4);
    expect(touchpoints.filter(({ title }) => title === 'Prices')).toHaveLength(3);
    expect(new Set(touchpoints.map(({ kind }) => kind))).toEqual(
      new Set(['ad', 'page', 'download', 'emailSent', 'emailOpen', 'emailClick', 'form', 'webinar', 'video']),
    );
  });

  it('owes nothing twice', () => {
    expect(jana).toMatchObject({ handovers: [{ owner: 'Ingrid Solheim' }] });
    expect(jana!.responses ?? []).toEqual([]);
    expect(jana!.pauses ?? []).toEqual([]);
  });
});
