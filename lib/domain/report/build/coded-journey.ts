/** A journey as it is stored: in codes, of which few have to be made words again. */
import type { Instant } from '../../time.ts';
import { actors, type Touchpoint, touchpointKinds } from '../../touchpoint.ts';

/** The texts of a touchpoint, by number: they are asked for millions of times. */
export const touchTexts = { title: 0, url: 1, agent: 4, channel: 5, campaign: 6 } as const;
const names: Readonly<Record<number, keyof typeof touchTexts>> = {
  0: 'title',
  1: 'url',
  4: 'agent',
  5: 'channel',
  6: 'campaign',
};

/** A stretch of a journey, oldest first. */
export interface JourneyPart {
  readonly size: number;
  readonly at: (place: number) => Instant;
  /** The place in `touchpointKinds`. */
  readonly kind: (place: number) => number;
  /** The place in `actors`; 0 where nobody said. */
  readonly actor: (place: number) => number;
  /** Whether any touchpoint may have a text: most journeys tell of no channel and no campaign at all. */
  readonly has: (text: number) => boolean;
  /** `text`: one of `touchTexts`. */
  readonly text: (text: number, place: number) => string | undefined;
}

/** All of a journey. */
export interface CodedJourney {
  /** Oldest first. */
  readonly parts: readonly JourneyPart[];
  /** Whether one source told of all of it. */
  readonly hasOneSource: boolean;
  /** Put together, oldest first. */
  readonly touchpoints: () => readonly Touchpoint[];
}

/** The journey of touchpoints that are put together already, oldest first. */
export function codedJourney(touchpoints: readonly Touchpoint[]): CodedJourney {
  const at = (place: number) => touchpoints[place] as Touchpoint;
  const part: JourneyPart = {
    size: touchpoints.length,
    at: (place) => at(place).at,
    kind: (place) => touchpointKinds.indexOf(at(place).kind),
    actor: (place) => Math.max(0, actors.indexOf(at(place).actor ?? 'unknown')),
    has: () => true,
    text: (text, place) => at(place)[names[text] ?? 'title'],
  };
  const hasOneSource = new Set(touchpoints.map(({ source }) => source)).size < 2;
  return { parts: [part], hasOneSource, touchpoints: () => touchpoints };
}
