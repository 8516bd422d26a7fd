import { Check, ChevronDown, MapPin } from 'lucide';
import { useId, useState } from 'preact/hooks';
import type { Lead } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { StageDefinition } from '../ui/stage-word/StageDefinition.tsx';
import { DoesNotFit } from './DoesNotFit.tsx';
import { useExchange } from './exchange/exchange-context.ts';
import { useKey } from './use-key.ts';
import { provenance } from './words.ts';
import './stage-track.css';

/** The stages as stations on a line. Each shows what it means when pressed, and hides it when pressed again. */
export function StageTrack({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { stages, stage } = lead.qualification;
  const [openId, setOpenId] = useState<string | null>(null);
  const panel = useId();
  const { names } = useExchange();
  const current = stages.findIndex(({ id }) => id === stage?.id);
  const open = stages.find(({ id }) => id === openId);
  useKey('Escape', () => setOpenId(null), open !== undefined);
  return (
    <div>
      <ol class="stage-track" style={{ '--travelled': Math.max(current, 0) / Math.max(stages.length - 1, 1) }}>
        {stages.map(({ id, name }, place) => {
          const state = place === current ? 'current' : place < current ? 'passed' : 'ahead';
          return (
            <li
              key={id}
              class={`stage-track-stage stage-track-${state}`}
              aria-current={state === 'current' ? 'step' : undefined}
            >
              <button
                type="button"
                class="stage-track-button"
                aria-expanded={id === openId}
                aria-controls={panel}
                aria-label={t(`sidebar_stage_${state}`, name)}
                title={name}
                onClick={() => setOpenId(id === openId ? null : id)}
              >
                <span class="stage-track-dot">
                  {state !== 'ahead' && <Icon icon={state === 'passed' ? Check : MapPin} size={12} />}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {stage ? (
        <p>
          <button
            type="button"
            class="stage-track-name"
            aria-expanded={openId === stage.id}
            aria-controls={panel}
            disabled={current < 0}
            onClick={() => setOpenId(openId === stage.id ? null : stage.id)}
          >
            {stage.name}
            <Icon icon={ChevronDown} size={13} />
          </button>{' '}
          {current >= 0 && t('sidebar_stage_of', number(current + 1), number(stages.length))}
          <span class="quiet block">{provenance({ at: stage.since, source: stage.source }, now, names)}</span>
        </p>
      ) : (
        <p>{t('sidebar_stage_none')}</p>
      )}
      {stage && current < 0 && <p>{t('sidebar_stage_undefined', stage.name)}</p>}
      <div id={panel} class={open && 'stage-track-definition'}>
        {/* There from the start, so that what comes into it is read out. */}
        <div role="status">
          {open && <StageDefinition name={open.name} definition={open.definition} agreement={lead.agreement} />}
        </div>
        {open && <DoesNotFit key={open.id} contactId={lead.contactId} stage={open.id} />}
      </div>
    </div>
  );
}
