/**
 * The content list of the sample's agreement. The first five have the ids of the kinds of content in the agreement Baton
 * ships, so that what the sample's reps sent is found under either.
 */
import type { Content } from '../domain/agreement/content-schema.ts';
import { addDays, type PlainDay } from '../domain/time.ts';

/** A piece with its days counted from today. */
interface Piece extends Omit<Content, 'id' | 'stages' | 'personas' | 'since' | 'validUntil'> {
  readonly stages: readonly string[];
  readonly personas?: readonly string[];
  readonly sinceDays?: number;
  readonly untilDays?: number;
}

// Nothing is there: the domain is set aside for examples.
const site = 'https://www.example.com';

const pieces = {
  guide: {
    title: 'Guide: ninety days before a contract renews',
    url: `${site}/guides/ninety-days`,
    stages: ['prospect', 'lead', 'mql'],
    language: 'en',
    about: 'For whoever has a date and no plan yet. Ends with a list that the reader can fill in.',
    sinceDays: -210,
  },
  'customer-story': {
    title: 'Customer story: 25 seats for forty people',
    url: `${site}/stories/25-seats`,
    stages: ['lead', 'mql', 'sal', 'sql'],
    personas: ['decider', 'user'],
    language: 'en',
    about: 'Helps where somebody doubts that it works in a company of their size.',
    sinceDays: -140,
  },
  prices: {
    title: 'Prices and what is in each plan',
    url: `${site}/prices`,
    stages: ['mql', 'sal', 'sql'],
    language: 'en',
    about: 'Before the first offer: it answers what purchasing asks first.',
    sinceDays: -300,
    untilDays: 120,
  },
  demo: {
    title: 'A demonstration with your own figures',
    stages: ['sal', 'sql'],
    about: 'Half an hour on a screen. Ask for a week of their data beforehand.',
  },
  start: {
    title: 'The first four weeks',
    url: `${site}/start`,
    stages: ['opportunity', 'customer'],
    language: 'en',
    sinceDays: -300,
  },
  'guide-nb': {
    title: 'Sjekkliste: nitti dager før avtalen fornyes',
    url: `${site}/no/nitti-dager`,
    stages: ['prospect', 'lead', 'mql'],
    language: 'nb',
    about: 'The guide in Norwegian.',
    sinceDays: -60,
  },
  'story-de': {
    title: 'Anwenderbericht: ein Drittel weniger Lizenzen',
    url: `${site}/de/anwenderbericht`,
    stages: ['lead', 'mql', 'sal', 'sql'],
    personas: ['decider', 'buyer'],
    language: 'de',
    about: 'Written with a head of purchasing; speaks of money first.',
    sinceDays: -12,
  },
  savings: {
    title: 'Work sheet: what an unused licence costs a year',
    url: `${site}/guides/unused.xlsx`,
    stages: ['mql', 'sal'],
    personas: ['buyer', 'decider'],
    language: 'en',
    about: 'The reader enters three numbers and has the sum for a meeting.',
    sinceDays: -5,
  },
  'spring-offer': {
    title: 'Two months free when you start this season',
    url: `${site}/offers/two-months`,
    stages: ['sql', 'opportunity'],
    language: 'en',
    sinceDays: -95,
    untilDays: -9,
  },
} as const satisfies Readonly<Record<string, Piece>>;

/** An id of the list. */
export type SampleContentId = keyof typeof pieces;

/** What a piece is called, and where it is. */
export function sampleContentById(id: SampleContentId): { readonly title: string; readonly url?: string } {
  const piece: Piece = pieces[id];
  return { title: piece.title, ...(piece.url !== undefined && { url: piece.url }) };
}

/** The list as it is today: one piece is new, one has expired. */
export function sampleContent(today: PlainDay): Content[] {
  return Object.entries<Piece>(pieces).map(([id, { sinceDays, untilDays, stages, personas, ...piece }]) => ({
    id,
    ...piece,
    stages: [...stages],
    ...(personas && { personas: [...personas] }),
    ...(sinceDays !== undefined && { since: addDays(today, sinceDays) }),
    ...(untilDays !== undefined && { validUntil: addDays(today, untilDays) }),
  }));
}
