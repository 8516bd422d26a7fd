/** One journey of what several systems tell: the same thing told by two is one touchpoint with both as its sources. */
import { nameKey } from '../name-key.ts';
import { minute } from '../time.ts';
import type { Judged } from './machines.ts';

/** A touchpoint of the whole journey. */
export type JourneyTouchpoint = Judged & {
  /** The other systems that tell of it. */
  readonly alsoFrom?: readonly string[];
};

/** Systems note the same visit or opening at slightly different times, some to the minute. */
const apart = 2 * minute;

/**
 * The journey with twins joined, in the same order: each stands where its earliest did. Two are twins when different
 * sources tell of the same kind of thing within two minutes, under the same title or address. What one source tells
 * twice stays two.
 */
export function joinTwins(newestFirst: readonly Judged[]): JourneyTouchpoint[] {
  const sources = new Set(newestFirst.map(({ source }) => source));
  if (sources.size < 2) return [...newestFirst];
  const firsts = new Map<string, Group[]>();
  const groups: Group[] = [];
  for (const touchpoint of newestFirst) {
    const group = twinOf(touchpoint, firsts) ?? { first: touchpoint, others: [] };
    if (group.first === touchpoint) groups.push(group);
    else group.others.push(touchpoint);
    for (const key of keysOf(touchpoint)) {
      const list = firsts.get(key) ?? [];
      firsts.set(key, list);
      if (list.at(-1) !== group) list.push(group);
    }
  }
  return groups.map(joined);
}

interface Group {
  readonly first: Judged;
  readonly others: Judged[];
}

/** The earliest group of which it may be the twin. Newest first, so only the last few of a key can be near enough. */
function twinOf(touchpoint: Judged, groups: ReadonlyMap<string, readonly Group[]>): Group | undefined {
  for (const key of keysOf(touchpoint)) {
    const list = groups.get(key) ?? [];
    let found: Group | undefined;
    for (let place = list.length - 1; place >= 0; place -= 1) {
      const group = list[place];
      if (!group || group.first.at - touchpoint.at > apart) break;
      if (isNewSource(group, touchpoint)) found = group;
    }
    if (found) return found;
  }
  return undefined;
}

function isNewSource({ first, others }: Group, { source }: Judged): boolean {
  return first.source !== source && others.every((other) => other.source !== source);
}

/** By what it may be known in another system. None where there is neither a title nor an address. */
function keysOf({ kind, title, url }: Judged): string[] {
  const keys: string[] = [];
  if (title !== undefined) keys.push(`${kind}\n=${nameKey(title)}`);
  if (url !== undefined) keys.push(`${kind}\n@${addressKey(url)}`);
  return keys;
}

/** An address without what campaigns add to it. */
function addressKey(url: string): string {
  const [place = ''] = url.split(/[?#]/);
  return place.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '');
}

/** The group as one touchpoint: what the first lacks comes from the others, and a person goes before a machine. */
function joined({ first, others }: Group): JourneyTouchpoint {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const judged = all.find(({ actor }) => actor === 'human') ?? all.find(({ actor }) => actor === 'machine') ?? first;
  const title = all.find((each) => each.title !== undefined)?.title;
  const url = all.find((each) => each.url !== undefined)?.url;
  const channel = all.find((each) => each.channel !== undefined)?.channel;
  const campaign = all.find((each) => each.campaign !== undefined)?.campaign;
  return {
    ...first,
    actor: judged.actor,
    ...(judged.rule && { rule: judged.rule }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(channel !== undefined && { channel }),
    ...(campaign !== undefined && { campaign }),
    alsoFrom: others.map(({ source }) => source),
  };
}
