import { Crosshair } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageHealth } from '../../../lib/domain/page-health.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import { dayOf } from '../../../lib/domain/time.ts';
import { formatDay, localZone } from '../../../lib/platform/format.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { refocus } from '../refocus.ts';
import { fieldLooks, type ShownField } from './health-looks.ts';
import { MendPart } from './MendPart.tsx';
import { PickedPart } from './PickedPart.tsx';
import { Selector } from './Selector.tsx';
import type { Mending } from './use-mending.ts';

export interface FieldPartProps {
  readonly field: ShownField;
  readonly health: PageHealth;
  readonly page: RecordPage | null;
  readonly mending: Mending;
}

/** One field: what became of it on this page, and how to put it right. */
export function FieldPart({ field, health, page, mending }: FieldPartProps) {
  const name = t(`health_field_${field.field}`);
  const picked = health.picked?.field === field.field ? health.picked : undefined;
  const isPicking = health.picking === field.field;
  const value = page?.kind === 'record' ? page.facts[field.field] : undefined;
  const part = useRef<HTMLLIElement>(null);
  const stands = `${isPicking} ${picked !== undefined} ${field.mend !== undefined}`;
  const stood = useRef({ stands, isPicking });
  useLayoutEffect(() => {
    if (stood.current.stands === stands) return;
    // Called off on the page, which has had the focus.
    if (stood.current.isPicking && !isPicking && !picked) window.focus();
    stood.current = { stands, isPicking };
    // The button that had the focus may be gone.
    refocus(part);
  }, [stands]);
  const point = !picked && !isPicking && (
    <Button
      // The rest rarely needs it.
      look={field.state === 'missing' || field.state === 'ambiguous' ? 'plain' : 'quiet'}
      icon={Crosshair}
      busy={mending.busy}
      aria-label={t('health_pointAt', name)}
      onClick={() => mending.point(field.field)}
    >
      {t('health_point')}
    </Button>
  );
  return (
    <li class="health-field" ref={part}>
      <div class="health-field-head">
        <h3 class="subhead">{name}</h3>
        <StateBadge word={t(`health_state_${field.state}`)} {...fieldLooks[field.state]} />
      </div>
      {field.state === 'found' && value !== undefined && <bdi class="health-value">{value}</bdi>}
      <Found field={field} />
      {field.mend ? (
        <MendPart field={field} mend={field.mend} mending={mending}>
          {point}
        </MendPart>
      ) : (
        point
      )}
      {isPicking && (
        <div class="health-picking">
          <p>{t('health_picking')}</p>
          <Button busy={mending.busy} onClick={() => mending.point(null)}>
            {t('sidebar_cancel')}
          </Button>
        </div>
      )}
      {picked && !isPicking && <PickedPart picked={picked} page={page} mending={mending} />}
    </li>
  );
}

/** By which selector, or since when not. */
function Found({ field: { state, place, misses, missingSince } }: Pick<FieldPartProps, 'field'>) {
  if (state === 'hidden') return <p class="quiet">{t('health_hidden_next')}</p>;
  if (state === 'ambiguous') return <p class="quiet">{t('health_ambiguous_next')}</p>;
  if (state === 'missing') {
    if (missingSince === undefined || misses === 0) return null;
    return <p class="quiet">{plural('health_missing', misses, formatDay(dayOf(missingSince, localZone())))}</p>;
  }
  return place ? <Selector>{place}</Selector> : null;
}
