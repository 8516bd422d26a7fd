/** What a lead of the sample year did before sales heard of it. */
import { hour, type Instant } from '../../domain/time.ts';
import type { Touchpoint } from '../../domain/touchpoint.ts';
import type { Dice } from './dice.ts';
import { type YearChannel, type YearContent, yearContents } from './year-channels.ts';
import type { YearClock } from './year-clock.ts';

/** A touch, without who told of it. */
export type YearTouch = Omit<Touchpoint, 'source' | 'externalId'>;

/** How warm somebody is when sales hears of them, as the agreement's levels count; nobody is told of who is cold. */
export type Warmth = 1 | 2 | 3;

const page = (title: string): YearContent => ({ kind: 'page', title });
const quote: YearContent = { kind: 'form', title: 'Ask for an offer' };
const pages = [page('Plans'), page('Who uses it'), page('Questions and answers')];
const letter: YearContent = { kind: 'emailClick', title: 'Monthly letter', channel: 'Newsletter' };

/** How they come back on later days; '' stands for the channel that brought them first. */
const ways = [
  { channel: '', weight: 5 },
  { channel: 'Direct', weight: 2 },
  { channel: 'Organic search', weight: 2 },
  { channel: 'Newsletter', weight: 1 },
] as const;

/** The first by its source's channel, then what they read: within two weeks, so that they are as warm as is said. */
export function yearTouches(
  { channel, dice, clock }: { readonly channel: YearChannel; readonly dice: Dice; readonly clock: YearClock },
  warmth: Warmth,
  createdAt: Instant,
): YearTouch[] {
  const [kind, title] = channel.by;
  const campaign = channel.campaigns && dice.one(channel.campaigns);
  const told = { channel: channel.channel, ...(campaign !== undefined && { campaign }) };
  const touches: YearTouch[] = [touch(createdAt, { kind, title }, told)];
  let at = createdAt;
  for (const content of readings(channel, warmth, dice)) {
    // The first page still in the same hour, the others on later days.
    at =
      touches.length === 1
        ? Math.floor(at + dice.between(0.1, 1) * hour)
        : clock.daysAfter(at, dice.whole(1, 3), dice.between(8, 21));
    const way = dice.weighted(ways, ({ weight }) => weight).channel;
    touches.push(touch(at, content, touches.length === 1 || way === '' ? told : { channel: way }));
  }
  return touches;
}

/** A followed link is a person's: no page was told of from which Baton could see it. */
function touch(
  at: Instant,
  { kind, title, channel }: YearContent,
  told: { readonly channel: string; readonly campaign?: string },
): YearTouch {
  const from = channel === undefined || channel === told.channel ? told : { channel };
  return { at, kind, title, ...from, ...(kind === 'emailClick' && { actor: 'human' as const }) };
}

function readings(channel: YearChannel, warmth: Warmth, dice: Dice): YearContent[] {
  const own = channel.reads.map((id) => yearContents[id]);
  const read = [dice.one(pages), dice.one(own)];
  if (dice.chance(0.35)) read.push(letter);
  if (warmth <= 2) read.push(dice.one(own), dice.one(pages));
  if (warmth === 2) read.push(dice.chance(0.5) ? yearContents.webinar : quote);
  if (warmth === 1) read.push(yearContents.webinar, yearContents.prices, quote);
  return read;
}
