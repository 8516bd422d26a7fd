import { phaseAt, type SlaClock, type SlaView } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { slaLook } from '../../ui/state-looks.ts';
import { clockSentence } from './clock-sentence.ts';
import { standingPause } from './standing-pause.ts';
import { WhyDeadline } from './WhyDeadline.tsx';

export interface OtherClocksProps {
  readonly contactId: string;
  readonly clocks: readonly SlaClock[];
  readonly sla: SlaView;
  readonly now: Instant;
}

/** The clocks beside the one shown large: what each is about, its state, and when it is due. */
export function OtherClocks({ contactId, clocks, sla, now }: OtherClocksProps) {
  if (clocks.length === 0) return null;
  return (
    <div>
      <h3 class="subhead">{t('sidebar_sla_others')}</h3>
      <ul class="sla-others">
        {clocks.map((clock) => (
          <li key={clock.ruleId} class="sla-other">
            <div class="sla-other-head">
              <bdi class="sla-other-name">{clock.rule}</bdi>
              <StateBadge {...slaLook(phaseAt(clock.phases, now))} />
            </div>
            <p class="quiet">{clockSentence(clock, standingPause(sla, now), now)}</p>
            {clock.dueAt !== undefined && <WhyDeadline short contactId={contactId} clock={clock} sla={sla} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
