import { Check, Circle } from 'lucide';
import type { Lead, QualificationView } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { Engagement } from './Engagement.tsx';
import { Fit } from './Fit.tsx';
import { Region } from './Region.tsx';
import { StageTrack } from './StageTrack.tsx';
import { requirementText } from './words.ts';
import './qualification.css';

/** How far the lead has come, why, and what is missing for the next stage. */
export function Qualification({ lead: { qualification }, now }: { readonly lead: Lead; readonly now: Instant }) {
  return (
    <Region name={t('sidebar_qualification')}>
      <StageTrack qualification={qualification} now={now} />
      {qualification.next && <NextStage next={qualification.next} />}
      <Fit fit={qualification.fit} />
      <Engagement engagement={qualification.engagement} />
    </Region>
  );
}

function NextStage({ next }: { readonly next: NonNullable<QualificationView['next']> }) {
  if (next.requirements.length === 0) return <p>{t('sidebar_next_nothing', next.name)}</p>;
  const missing = next.requirements.filter(({ state }) => state === 'missing').length;
  return (
    <div>
      <h3 class="subhead">{t(missing > 0 ? 'sidebar_next_missing' : 'sidebar_next_ready', next.name)}</h3>
      <ul class="requirements">
        {next.requirements.map((requirement) => (
          <li key={`${requirement.need} ${requirement.detail}`} class={`requirement requirement-${requirement.state}`}>
            <Icon icon={requirement.state === 'met' ? Check : Circle} size={14} />
            <span>
              {requirementText(requirement)}
              <span class="visually-hidden">{t(`sidebar_requirement_${requirement.state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
