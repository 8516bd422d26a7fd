/** Where the leads of the sample year come from, what they read there, what it costs, and what becomes of them. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { YearFit } from './year-people.ts';

/** Something that is read, watched or attended. */
export interface YearContent {
  readonly kind: TouchpointKind;
  readonly title: string;
  /** The only channel by which it is come to; left out: whichever brought them back that day. */
  readonly channel?: string;
}

const download = (title: string): YearContent => ({ kind: 'download', title });

/** The titles of the sample agreement's content, where it is the same. */
export const yearContents = {
  guide: download('Guide: ninety days before a contract renews'),
  story: download('Customer story: 25 seats for forty people'),
  prices: download('Prices and what is in each plan'),
  savings: download('Work sheet: what an unused licence costs a year'),
  paper: { kind: 'download', title: 'White paper: the market in figures', channel: 'Content partner' },
  webinar: { kind: 'webinar', title: 'Webinar: renewing without a rush', channel: 'Webinars' },
  film: { kind: 'video', title: 'Film: a tour in three minutes' },
} as const satisfies Readonly<Record<string, YearContent>>;
export type YearContentId = keyof typeof yearContents;

/** One source. Shares are of one. */
export interface YearChannel {
  /** As the lead's source has it. */
  readonly source: string;
  readonly channel: string;
  readonly campaigns?: readonly string[];
  /** By what a lead comes in. */
  readonly by: readonly [kind: TouchpointKind, title: string];
  /** Leads against the other sources' leads; from how many days ago on, and until when. */
  readonly weight: number;
  readonly days?: readonly [from: number, until: number];
  /** Of 10. */
  readonly fits: Readonly<Record<YearFit, number>>;
  /** Becomes an MQL; of those sales calls so many good. */
  readonly mql: number;
  readonly good: number;
  /** What it costs a month. */
  readonly cost?: number;
  readonly reads: readonly YearContentId[];
  /** Why sales says no, by the ids of the agreement's reasons, the usual first. */
  readonly reasons: readonly string[];
}

/** The sources of a whole year, and one that marketing has bought leads from for some four months. */
export const yearChannels: readonly YearChannel[] = [
  {
    source: 'Website',
    channel: 'Organic search',
    by: ['page', 'How renewals work'],
    weight: 24,
    fits: { A: 3, B: 4, C: 2, D: 1 },
    mql: 0.5,
    good: 0.7,
    reads: ['guide', 'story', 'prices', 'film'],
    reasons: ['tooEarly', 'noBudget', 'noFit'],
  },
  {
    source: 'Search ads',
    channel: 'Search ads',
    campaigns: ['Renewal, spring', 'Renewal, autumn'],
    by: ['ad', 'Renew without a rush'],
    weight: 18,
    fits: { A: 2, B: 4, C: 3, D: 1 },
    mql: 0.45,
    good: 0.58,
    cost: 2_400,
    reads: ['prices', 'guide', 'savings'],
    reasons: ['noBudget', 'tooEarly', 'notReached'],
  },
  {
    source: 'Social ads',
    channel: 'Social ads',
    campaigns: ['Unused licences'],
    by: ['ad', 'What an unused licence costs'],
    weight: 14,
    fits: { A: 1, B: 3, C: 4, D: 2 },
    mql: 0.35,
    good: 0.42,
    cost: 1_900,
    reads: ['savings', 'film', 'guide'],
    reasons: ['noInterest', 'noFit', 'notReached'],
  },
  {
    source: 'Webinar',
    channel: 'Webinars',
    campaigns: ['Webinars'],
    by: ['webinar', yearContents.webinar.title],
    weight: 16,
    fits: { A: 3, B: 4, C: 2, D: 1 },
    mql: 0.6,
    good: 0.72,
    cost: 900,
    reads: ['guide', 'story', 'prices'],
    reasons: ['tooEarly', 'wrongPerson', 'noBudget'],
  },
  {
    source: 'Newsletter',
    channel: 'Newsletter',
    campaigns: ['Monthly letter'],
    by: ['emailClick', 'Monthly letter: what changed this year'],
    weight: 9,
    fits: { A: 2, B: 4, C: 3, D: 1 },
    mql: 0.5,
    good: 0.64,
    cost: 300,
    reads: ['story', 'webinar', 'guide'],
    reasons: ['alreadyKnown', 'tooEarly', 'noInterest'],
  },
  {
    source: 'Trade fair',
    channel: 'Trade fairs',
    campaigns: ['Autumn fair'],
    by: ['event', 'A talk at the autumn fair'],
    weight: 110,
    days: [68, 60],
    fits: { A: 2, B: 4, C: 3, D: 1 },
    mql: 0.65,
    good: 0.58,
    cost: 12_000,
    reads: ['story', 'prices'],
    reasons: ['wrongPerson', 'tooEarly', 'noBudget'],
  },
  {
    source: 'Referral',
    channel: 'Referral',
    by: ['form', 'Recommended by a customer'],
    weight: 6,
    fits: { A: 5, B: 4, C: 1, D: 0 },
    mql: 0.85,
    good: 0.85,
    reads: ['story', 'prices'],
    reasons: ['tooEarly'],
  },
  {
    source: 'Content partner',
    channel: 'Content partner',
    campaigns: ['Bought contacts'],
    by: ['download', yearContents.paper.title],
    weight: 42,
    days: [130, 0],
    fits: { A: 1, B: 3, C: 4, D: 2 },
    mql: 0.85,
    good: 0.07,
    cost: 4_200,
    reads: ['paper', 'film'],
    reasons: ['noInterest', 'notReached', 'noInterest', 'wrongPerson', 'notABuyer'],
  },
];
