import { Check, Circle } from 'lucide';
import type { Lead, QualificationView } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { t } from '../../lib/platform/i18n.ts';
import { FitGridMark } from '../ui/fit-grid/FitGridMark.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Engagement } from './Engagement.tsx';
import { Fit } from './Fit.tsx';
import { Region } from './Region.tsx';
import { StageNamed } from './StageNamed.tsx';
import { StageTrack } from './StageTrack.tsx';
import { requirementText } from './words.ts';
import './qualification.css';

/** How far the lead has come, why, and what is missing for the next stage. */
export function Qualification({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { qualification } = lead;
  return (
    <Region name={t('sidebar_qualification')}>
      <StageTrack lead={lead} now={now} />
      {qualification.next && <NextStage lead={lead} next={qualification.next} />}
      <FitGridMark cell={{ grade: qualification.fit.grade ?? 'none', level: qualification.engagement.level }} />
      <Fit fit={qualification.fit} />
      <Engagement engagement={qualification.engagement} />
    </Region>
  );
}

interface NextStageProps {
  readonly lead: Lead;
  readonly next: NonNullable<QualificationView['next']>;
}

function NextStage({ lead, next }: NextStageProps) {
  const { name, requirements } = next;
  const stage = lead.qualification.stages.find((one) => one.name === name) ?? { id: name, name, definition: '' };
  if (requirements.length === 0) return <StageNamed lead={lead} stage={stage} text="sidebar_next_nothing" />;
  const missing = requirements.filter(({ state }) => state === 'missing').length;
  return (
    <div>
      <StageNamed lead={lead} stage={stage} text={missing > 0 ? 'sidebar_next_missing' : 'sidebar_next_ready'} heading>
        <ul class="requirements">
          {requirements.map((requirement) => (
            <li
              key={`${requirement.need} ${requirement.detail}`}
              class={`requirement requirement-${requirement.state}`}
            >
              <Icon icon={requirement.state === 'met' ? Check : Circle} size={14} />
              <span>
                {requirementText(requirement)}
                <span class="visually-hidden">{t(`sidebar_requirement_${requirement.state}`)}</span>
              </span>
            </li>
          ))}
        </ul>
      </StageNamed>
    </div>
  );
}
