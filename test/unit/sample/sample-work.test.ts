/** What the sample's reps did with their leads besides calling them. */
import { describe, expect, it } from 'vitest';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import { caseStudyView } from '../../../lib/domain/case-study.ts';
import { wholeJourney } from '../../../lib/domain/journey/whole-journey.ts';
import { nurtureView } from '../../../lib/domain/nurture.ts';
import { dayOf } from '../../../lib/domain/time.ts';
import { timingView } from '../../../lib/domain/timing.ts';
import { sampleWorkspace } from '../../../lib/sample/sample-workspace.ts';
import { type SampleMoment, sampleMoments } from './instants.ts';
import { sampleContact } from './sample-contact.ts';

const noon = Date.UTC(2026, 10, 18, 12);
const people = sampleWorkspace(noon, 'Europe/Oslo');

function shippedAt({ now, zone }: Pick<SampleMoment, 'now' | 'zone'>) {
  return defaultAgreement({ zone, text: (key) => key, today: dayOf(now, zone) });
}

describe('the leads given back to marketing', () => {
  it('are, at 300 dates and hours, one that rests until a day and one that came back by asking', () => {
    for (const { now, zone, what } of sampleMoments(300)) {
      const agreement = shippedAt({ now, zone });
      const given = sampleWorkspace(now, zone).filter(({ nurtures }) => nurtures !== undefined);
      const views = given.flatMap((person) => {
        const contact = sampleContact(person, now);
        const journey = wholeJourney(person.touchpoints ?? [], agreement);
        return nurtureView(contact, journey, timingView(contact, agreement, zone), now, zone) ?? [];
      });
      const told = views.map(({ until, returns, returnedAt = now + 1 }) => [
        until !== undefined,
        returns?.by,
        returnedAt <= now,
      ]);
      expect(told, what).toEqual([
        [true, 'day', false],
        [false, 'request', true],
      ]);
    }
  });
});

describe('the customers', () => {
  it('are one who consented to a case study, one who was asked, and one who may be', () => {
    const states = people.flatMap((person) => {
      const view = caseStudyView(sampleContact(person, noon));
      return view ? (view.steps[0]?.state ?? 'none') : [];
    });
    expect(states.sort()).toEqual(['consented', 'none', 'proposed']);
    const [consent] = people.flatMap(({ caseStudy = [] }) => caseStudy.filter(({ state }) => state === 'consented'));
    expect(consent).toMatchObject({ by: 'Tobias Wrenfield, Licence Manager', form: 'mail' });
  });
});

describe('what was sent', () => {
  it('was of use, of none, or nobody said so', () => {
    const sent = people.flatMap((person) => person.sent ?? []);
    expect(new Set(sent.map(({ useful }) => useful?.answer))).toEqual(new Set([true, false, undefined]));
  });

  it('is known to the agreement Baton ships, too', () => {
    const shipped = new Set(shippedAt({ now: noon, zone: 'UTC' }).content.map(({ id }) => id));
    expect(people.flatMap(({ sent = [] }) => sent).some(({ content }) => shipped.has(content))).toBe(true);
  });

  it('can be chosen by language: each person has one', () => {
    const languages = people.map(({ facts }) => facts?.language?.value);
    expect(languages).not.toContain(undefined);
    expect(languages).toEqual(expect.arrayContaining(['en', 'de', 'nb']));
  });
});
