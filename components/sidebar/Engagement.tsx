import { Signal, SignalHigh, SignalLow, SignalMedium } from 'lucide';
import type { QualificationView } from '../../lib/domain/lead.ts';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { Reasons } from './Reasons.tsx';

const levelIcons = { 1: Signal, 2: SignalHigh, 3: SignalMedium, 4: SignalLow } as const;

/** How much the lead has been doing of late: the level, and what made it. */
export function Engagement({ engagement }: { readonly engagement: QualificationView['engagement'] }) {
  const { level, points, reasons, machine } = engagement;
  return (
    <div>
      <h3 class="subhead score">
        {t('sidebar_engagement')}{' '}
        <span class="score-mark">
          <Icon icon={levelIcons[level]} size={13} /> {t(`sidebar_level_${level}`)}
        </span>
        <span class="quiet">{plural('sidebar_points', Math.round(points))}</span>
      </h3>
      <Reasons
        reasons={reasons.map(({ kind, times, points: each }) => ({
          key: kind,
          text: times > 1 ? t('sidebar_kindTimes', t(`kind_${kind}`), number(times)) : t(`kind_${kind}`),
          points: each,
        }))}
      />
      {reasons.length === 0 && <p class="quiet">{t('sidebar_engagement_none')}</p>}
      {machine > 0 && <p class="quiet">{plural('sidebar_engagement_machine', machine)}</p>}
    </div>
  );
}
