/** One lead of the sample year, from the first touch to the end, told as an import would bring it. */
import type { Feedback, StageChange } from '../../domain/contact.ts';
import type { ImportedPerson } from '../../domain/import-batch.ts';
import { yearSource } from '../../domain/sample-year.ts';
import { hour, type Instant, minute } from '../../domain/time.ts';
import { type Dice, diceOf } from './dice.ts';
import type { YearChannel } from './year-channels.ts';
import type { YearClock } from './year-clock.ts';
import { fits, type YearFit, yearPerson } from './year-people.ts';
import { type YearRep, yearReps } from './year-reps.ts';
import { type Warmth, type YearTouch, yearTouches } from './year-touches.ts';

/** How much better or worse leads of a fit are, as factors of what their source promises. */
const worth: Readonly<Record<YearFit, number>> = { A: 1.3, B: 1.1, C: 0.8, D: 0.35 };

/** Leads that are as warm as this become MQLs so much more often, the hottest first. */
const warmths: readonly { readonly level: Warmth; readonly weight: number; readonly mql: number }[] = [
  { level: 1, weight: 3, mql: 1.35 },
  { level: 2, weight: 4, mql: 1.15 },
  { level: 3, weight: 3, mql: 0.7 },
];
/** When and from where a lead came in. */
export interface YearArrival {
  readonly number: number;
  readonly daysAgo: number;
  readonly channel: YearChannel;
}

/** What a lead is before sales sees it. */
interface Lead {
  readonly number: number;
  readonly channel: YearChannel;
  readonly fit: YearFit;
  readonly rep: YearRep;
  readonly dice: Dice;
  readonly clock: YearClock;
}

/** What sales did with it, as far as it came. */
type Work = Required<
  Pick<ImportedPerson, 'stages' | 'responses' | 'feedback' | 'outcomes' | 'sent' | 'nurtures' | 'handovers'>
>;

/** The lead of an arrival, with nothing in it that lies after now. */
export function yearLead({ number, daysAgo, channel }: YearArrival, clock: YearClock, now: Instant): ImportedPerson {
  const dice = diceOf(number);
  const fit = dice.weighted(fits, (one) => channel.fits[one]);
  const warmth = dice.weighted(warmths, ({ weight }) => weight);
  const lead: Lead = { number, channel, fit, dice, clock, rep: dice.weighted(yearReps, ({ weight }) => weight) };
  const createdAt = clock.at(daysAgo, dice.between(8, 21));
  const isMql = dice.chance(Math.min(0.95, channel.mql * warmth.mql * (fit === 'D' ? 0.3 : 1)));
  const touches = yearTouches(lead, warmth.level, createdAt);
  const handedOverAt = handoverAt(lead, touches);
  const work = isMql && handedOverAt <= now ? workOf(lead, handedOverAt) : noWork();
  const person = yearPerson(number, fit, dice);
  const isHandedOver = work.handovers.length > 0;
  const fact = (value: string | number, at: Instant) => ({ value, source: yearSource, at });
  const known = { ...person.facts, leadSource: channel.source };
  const learnt: Readonly<Record<string, string>> = isHandedOver ? { ...person.told, owner: lead.rep.name } : {};
  return untilNow(
    {
      identity: { emails: [person.email], records: [] },
      createdAt,
      facts: Object.fromEntries([
        ...Object.entries(known).map(([name, value]) => [name, fact(value, createdAt)]),
        ...Object.entries(learnt).map(([name, value]) => [name, fact(value, handedOverAt)]),
      ]),
      touchpoints: touches.map((touch, place) => ({ ...touch, source: yearSource, externalId: `${number}-${place}` })),
      ...work,
      stages: [{ stage: 'lead', at: createdAt, source: yearSource }, ...work.stages],
    },
    now,
  );
}

/** Most in office hours, some in the evening. */
function handoverAt({ dice, clock }: Lead, touches: readonly YearTouch[]): Instant {
  const last = touches.at(-1)?.at ?? 0;
  return clock.daysAfter(last, dice.whole(1, 3), dice.chance(0.2) ? dice.between(17, 20.5) : dice.between(9, 16.5));
}

function noWork(): Work {
  return { stages: [], handovers: [], responses: [], feedback: [], outcomes: [], sent: [], nurtures: [] };
}

function workOf(lead: Lead, at: Instant): Work {
  const { number, channel, fit, rep, dice, clock } = lead;
  const id = (what: string): string => `sample-year-${number}-${what}`;
  const work = noWork();
  const stage = (name: string, when: Instant): StageChange => ({
    stage: name,
    at: when,
    source: yearSource,
    ...(name !== 'mql' && { by: rep.name }),
  });
  const outcome = (result: 'won' | 'lost', when: Instant, value?: number): void => {
    const worthOf = value !== undefined && { value, currency: 'EUR' };
    work.outcomes.push({ id: id('outcome'), result, at: when, source: yearSource, ...worthOf });
  };
  const capturedAt = at - dice.whole(3, 50) * minute;
  work.stages.push(stage('mql', at - 2 * minute));
  work.handovers.push({ id: id('handover'), at, source: yearSource, owner: rep.name, capturedAt });
  if (dice.chance(rep.never)) {
    // Nobody ever called: after some weeks the lead is written off.
    outcome('lost', clock.daysAfter(at, dice.whole(25, 45), 15));
    return work;
  }

  const answeredAt = answerAt(lead, at);
  const isGood = dice.chance(Math.min(0.95, channel.good * worth[fit]));
  const contacts = isGood ? dice.whole(2, 6) : dice.whole(1, 4);
  for (let place = 0; place < contacts; place += 1) {
    const when = place === 0 ? answeredAt : clock.daysAfter(answeredAt, place * dice.whole(1, 4), dice.between(9, 16));
    const kind = dice.one(place === 0 ? (['call', 'call', 'mail'] as const) : (['call', 'mail', 'meeting'] as const));
    work.responses.push({ id: id(`contact-${place}`), at: when, kind, source: yearSource, by: rep.name });
  }
  work.stages.push(stage('sal', answeredAt + 5 * minute));
  const judgedAt = clock.daysAfter(answeredAt, dice.whole(0, 4), dice.between(17, 18));
  const isJudged = dice.chance(0.88);
  if (isJudged) work.feedback.push(verdictOf(lead, isGood, judgedAt, id('verdict')));
  sendContent(lead, work, answeredAt, isGood, id);
  if (!isGood) {
    if (dice.chance(0.3)) {
      const note = 'No plans this year';
      work.nurtures.push({ id: id('nurture'), at: judgedAt + 5 * minute, source: yearSource, sign: 'activity', note });
    } else if (dice.chance(0.85)) {
      outcome('lost', clock.daysAfter(judgedAt, dice.whole(3, 20), 14));
    }
    return work;
  }
  if (dice.chance(0.16)) {
    // Good, and nothing comes of it.
    outcome('lost', clock.daysAfter(judgedAt, dice.whole(20, 60), 11));
    return work;
  }
  const sqlAt = clock.daysAfter(judgedAt, dice.whole(1, 9), dice.between(9, 16));
  const offerAt = clock.daysAfter(sqlAt, dice.whole(5, 16), dice.between(9, 16));
  const endAt = clock.daysAfter(offerAt, dice.whole(8, 40), dice.between(10, 16));
  work.stages.push(stage('sql', sqlAt));
  if (dice.chance(0.15)) {
    outcome('lost', offerAt);
    return work;
  }
  work.stages.push(stage('opportunity', offerAt));
  if (dice.chance(Math.min(0.97, rep.closes * (fit === 'A' ? 1.1 : fit === 'B' ? 1 : 0.75)))) {
    work.stages.push(stage('customer', endAt));
    outcome('won', endAt, 500 * Math.round(2 * dice.between(9, fit === 'A' ? 46 : 36)));
  } else {
    outcome('lost', endAt);
  }
  return work;
}

/** Within the hour, that day, or some days later; what comes in the evening is now and then answered that evening. */
function answerAt({ rep, dice, clock }: Lead, at: Instant): Instant {
  if (dice.chance(rep.quick)) {
    if (dice.chance(0.15)) return at + dice.whole(8, 50) * minute;
    return clock.afterOffice(at, dice.between(0.05, 0.95));
  }
  if (dice.chance(0.7)) return clock.afterOffice(at, dice.between(1.2, 14));
  return clock.afterOffice(at, dice.between(16.5, 40));
}

/** Marketing answers most reasons, by now fewer than it used to. */
function verdictOf({ channel, dice, clock }: Lead, isGood: boolean, at: Instant, id: string): Feedback {
  const base = { id, at, source: yearSource };
  if (isGood) return { ...base, verdict: 'good' };
  if (dice.chance(0.06)) return { ...base, verdict: 'bad' };
  const reason = dice.weighted(channel.reasons, (one) => 1 / (1 + channel.reasons.indexOf(one)));
  const isAnswered = dice.chance(channel.days?.[1] === 0 ? 0.25 : 0.7);
  if (!isAnswered) return { ...base, verdict: 'bad', reason };
  const state = dice.one(['seen', 'changed', 'declined'] as const);
  const answer = { at: clock.daysAfter(at, dice.whole(1, 6), 10), text: answers[state], state };
  return { ...base, verdict: 'bad', reason, answer };
}

const answers = {
  seen: 'Thank you, we look at these once a week.',
  changed: 'The form now asks for it.',
  declined: 'By our agreement this one counts: let us talk about it at the review.',
} as const;

/** What reps send, by the ids of the sample agreement's content. */
const sendings = [
  { content: 'prices', title: 'Prices and what is in each plan', use: 0.75 },
  { content: 'customer-story', title: 'Customer story: 25 seats for forty people', use: 0.8 },
  { content: 'demo', title: 'A demonstration with your own figures', use: 0.9 },
  { content: 'guide', title: 'Guide: ninety days before a contract renews', use: 0.35 },
] as const;

function sendContent({ dice }: Lead, work: Work, at: Instant, isGood: boolean, id: (what: string) => string): void {
  if (!dice.chance(isGood ? 0.6 : 0.25)) return;
  const { content, title, use } = dice.one(sendings);
  const useful = { answer: dice.chance(isGood ? use : use / 2), at: at + 30 * hour };
  const sent = { id: id('sent'), content, title, at: at + hour, source: yearSource };
  work.sent.push(dice.chance(0.8) ? { ...sent, useful } : sent);
}

/** Nothing that is yet to come; an answer or a judgement that is, of something that is past, is left out of it. */
function untilNow(person: ImportedPerson, now: Instant): ImportedPerson {
  const isPast = ({ at }: { readonly at: Instant }): boolean => at <= now;
  const lists = Object.entries(person).map(([name, value]) => [
    name,
    Array.isArray(value)
      ? (value as { at: Instant }[]).filter(isPast).map((item) => withoutLater(item, isPast))
      : value,
  ]);
  return Object.fromEntries(lists) as ImportedPerson;
}

function withoutLater<Item extends object>(item: Item, isPast: (dated: { readonly at: Instant }) => boolean): Item {
  const isLater = (part: unknown): boolean =>
    typeof part === 'object' && part !== null && 'at' in part && !isPast({ at: Number(part.at) });
  const parts = Object.entries(item).filter(([, part]) => !isLater(part));
  return Object.fromEntries(parts) as Item;
}
