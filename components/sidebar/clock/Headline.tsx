import type { SlaClock, SlaView } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { Countdown } from './Countdown.tsx';
import { clockSentence, marginSentence } from './clock-sentence.ts';
import { Ownership } from './Ownership.tsx';
import { standingPause } from './standing-pause.ts';

export interface HeadlineProps {
  readonly clock: SlaClock;
  readonly sla: SlaView;
  readonly now: Instant;
}

/** The clock that the lead is known by: its countdown, its deadline, and whose hours it runs on. */
export function Headline({ clock, sla, now }: HeadlineProps) {
  const sentence = clockSentence(clock, standingPause(sla, now), now);
  const margin = marginSentence(clock);
  return (
    <div class="sla-headline">
      <h3 class="subhead">
        <bdi>{clock.rule}</bdi>
      </h3>
      <Countdown clock={clock} now={now} />
      {sentence && <p>{sentence}</p>}
      {margin && <p class="quiet">{margin}</p>}
      <Ownership clock={clock} owner={sla.owner} />
    </div>
  );
}
