/**
 * Invented people for the bench, made where they are used: in the browser. Contact N of the heavy page's CRM is
 * person N, and each has the same number of touchpoints.
 *
 * They were handed over in the course of three years, and all but one in fifty was answered: what a team of that size
 * leaves behind. The clocks of the first ones run, because the bench opens their pages.
 */
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';

/** Touchpoints of each person: 2,000,000 over 100,000. */
export const touchpointsEach = 20;

/** The title of everybody's latest touchpoint: where it stands, the journey is filled. */
export function latestTitle(id: number): string {
  return `Price list for ${id}`;
}

/** Makes the people `from` to `to`, the last one left out. Needs nothing of its module, so that a page can run it. */
export function makePeople(from: number, to: number, now: number): ImportedPerson[] {
  const kinds = ['page', 'download', 'emailOpen', 'emailClick', 'webinar', 'form'] as const;
  const source = 'bench.csv';
  return Array.from({ length: to - from }, (_, index) => {
    const id = from + index;
    const at = now - (id % 40) * 3_600_000 - 60_000;
    const runs = id < 200 || id % 50 === 0;
    const handedOver = id < 200 ? now - 60_000 : now - (1 + (id % 1095)) * 86_400_000;
    return {
      identity: { emails: [`person${id}@bench.example`], records: [`atomic-crm/127.0.0.1/contact/${id}`] },
      facts: {
        name: { value: `Bench Person ${id}`, source, at },
        company: { value: `Company ${id % 997}`, source, at },
        jobTitle: { value: 'Head of Purchasing', source, at },
      },
      stages: [{ stage: 'mql', at: handedOver - 86_400_000, source }],
      handovers: [{ id: `h${id}`, at: handedOver, source }],
      responses: runs ? [] : [{ id: `r${id}`, at: handedOver + 4 * 3_600_000, kind: 'call' as const, source }],
      touchpoints: Array.from({ length: 20 }, (_, n) => ({
        at: at - n * 86_400_000 * (1 + (id % 5)),
        kind: kinds[(id + n) % kinds.length] ?? 'page',
        title: n === 0 ? `Price list for ${id}` : `Article ${(id * 7 + n * 13) % 500}`,
        source,
      })),
    };
  });
}

/**
 * What became of the people `from` to `to`: half of those who were answered were judged, and two in five were won or lost.
 * Kept apart, so that what was measured before stays what it was. Needs nothing of its module.
 */
export function makeEndings(from: number, to: number, now: number): ImportedPerson[] {
  const source = 'endings.csv';
  return Array.from({ length: to - from }, (_, index) => {
    const id = from + index;
    const runs = id < 200 || id % 50 === 0;
    const handedOver = id < 200 ? now - 60_000 : now - (1 + (id % 1095)) * 86_400_000;
    const verdict = id % 3 === 0 ? ('bad' as const) : ('good' as const);
    const result = id % 5 === 0 ? ('won' as const) : ('lost' as const);
    const closedAt = Math.min(now, handedOver + (1 + (id % 60)) * 86_400_000);
    const value = { value: 1000 + (id % 977), currency: 'EUR' };
    return {
      identity: { emails: [`person${id}@bench.example`], records: [] },
      facts: {
        leadSource: { value: `Source ${id % 23}`, source, at: now },
        owner: { value: `Rep ${id % 40}`, source, at: now },
      },
      ...(!runs && id % 2 === 1 && { feedback: [{ id: `f${id}`, verdict, at: handedOver + 86_400_000, source }] }),
      ...(!runs &&
        id % 5 < 2 && {
          outcomes: [{ id: `o${id}`, result, at: closedAt, source, ...(result === 'won' && value) }],
        }),
    };
  });
}
