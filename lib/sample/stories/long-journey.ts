/**
 * Four hundred touchpoints of one eager reader, for a journey that must be read without stuttering. Made from a few
 * habits: pages most of all, the newsletter each week, now and then a download, a film or a webinar.
 */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Step } from '../story.ts';

/** With the call after the handover four hundred. */
const touchpoints = 399;
/** So many that the last falls a day or two before the handover. */
const workdays = 300;

type Page = readonly [title: string, path: string];
type Other = readonly [kind: TouchpointKind, title: string];

const pages: readonly [Page, ...Page[]] = [
  ['Work orders on a telephone', '/guides/work-orders'],
  ['Spare parts by wear', '/guides/spare-parts'],
  ['Lubrication: how much is too much', '/guides/lubrication'],
  ['Hydraulics: what a leak tells', '/guides/hydraulics'],
  ['Customer story: a paper mill without paper', '/customers/paper-mill'],
  ['Vibration: from a curve to a work order', '/guides/vibration'],
  ['What changed in this release', '/releases'],
  ['Prices', '/prices'],
];
const letters: readonly [string, ...string[]] = [
  'spare parts',
  'bearings',
  'the yearly stop',
  'oil',
  'lifting gear',
  'the night shift',
  'gaskets',
];
const others: readonly [Other, ...Other[]] = [
  ['download', 'Checklist: round of the press hall'],
  ['download', 'Table: running hours and oil changes'],
  ['video', 'Changing a seal, in four minutes'],
  ['video', 'Reading a vibration curve, in three minutes'],
  ['webinar', 'Lunch hour: bearings (stayed to the end)'],
  ['webinar', 'Lunch hour: work orders (stayed 20 of 40 minutes)'],
  ['chat', 'Chat: does it work without a network in the basement?'],
  ['form', 'Question sent: export of work orders to a spreadsheet'],
];

/** The steps, from 300 working days before the handover to the eve of it. */
export function longJourney(): Step[] {
  const random = seededRandom(16);
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
  const steps: Step[] = [];
  for (let daysBefore = workdays; steps.length < touchpoints; daysBefore -= 1) {
    // A week has five working days; the letter comes on one of them and is opened more often than not.
    if (daysBefore % 5 === 0) {
      const title = `Millwright letter: ${pick(letters)}`;
      steps.push([daysBefore, '09:00', 'emailSent', title]);
      if (random() < 0.6) steps.push([daysBefore, clock(9, random), 'emailOpen', title]);
    }
    if (random() < 0.25) {
      const [kind, title] = pick(others);
      steps.push([daysBefore, clock(11, random), kind, title]);
    }
    const visits = random() < 0.4 ? 1 + Math.floor(random() * 3) : 0;
    for (let visit = 0; visit < visits; visit += 1)
      steps.push([daysBefore, clock(12 + visit, random), 'page', ...pick(pages)]);
  }
  return steps.slice(0, touchpoints);
}

/** A clock time within an hour of the day. */
function clock(hour: number, random: () => number): string {
  return `${String(hour).padStart(2, '0')}:${String(1 + Math.floor(random() * 59)).padStart(2, '0')}`;
}
