/**
 * Invented people for the bench, made where they are used: in the browser. Contact N of the heavy page's CRM is
 * person N; each has the same number of touchpoints, and all have an SLA clock that runs.
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
    return {
      identity: { emails: [`person${id}@bench.example`], records: [`atomic-crm/127.0.0.1/contact/${id}`] },
      facts: {
        name: { value: `Bench Person ${id}`, source, at },
        company: { value: `Company ${id % 997}`, source, at },
        jobTitle: { value: 'Head of Purchasing', source, at },
      },
      stages: [{ stage: 'mql', at: now - 86_400_000, source }],
      handovers: [{ id: `h${id}`, at: now - 60_000, source }],
      touchpoints: Array.from({ length: 20 }, (_, n) => ({
        at: at - n * 86_400_000 * (1 + (id % 5)),
        kind: kinds[(id + n) % kinds.length] ?? 'page',
        title: n === 0 ? `Price list for ${id}` : `Article ${(id * 7 + n * 13) % 500}`,
        source,
        externalId: `${id}-${n}`,
      })),
    };
  });
}
