import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { crmOn } from '../../ui/crm-name.ts';
import { StateAnnouncer } from '../StateAnnouncer.tsx';
import { FieldPart } from './FieldPart.tsx';
import { type ShownHealth, useHealth } from './health-context.ts';
import { fieldOrder, type ShownField } from './health-looks.ts';
import { Report } from './Report.tsx';
import { summary } from './summary.ts';
import { useMending } from './use-mending.ts';
import './health-panel.css';

/** What was found on the page, where and since when not; and for each field a way to mend it. Escape closes it. */
export function HealthPanel() {
  const shown = useHealth();
  return shown?.health ? <OpenPanel shown={shown} health={shown.health} /> : null;
}

interface OpenPanelProps {
  readonly shown: ShownHealth;
  readonly health: NonNullable<ShownHealth['health']>;
}

function OpenPanel({ shown, health }: OpenPanelProps) {
  const { close, saved, takeWish } = shown;
  const mending = useMending(shown);
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => panel.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const wish = takeWish();
    if (wish) void mending.point(wish);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (health.picking) void mending.point(null);
    else close();
  };
  const { picking, picked } = health;
  return (
    <section
      ref={panel}
      id="health"
      class="region health"
      aria-label={t('health_title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="region-head">
        <h2 class="region-name">{t('health_title')}</h2>
        <Button onClick={close}>{t('health_close')}</Button>
      </div>
      <p>{summary(health)}</p>
      <p class="quiet">
        {t('health_page', crmOn(health.crm, new URL(health.site).host), t(`health_object_${health.object}`))}
      </p>
      <StateAnnouncer text={announced(picking !== undefined, picked?.value, saved !== null)} />
      {mending.failure && (
        <p class="change-failure" role="alert">
          {failureText(mending.failure)}
        </p>
      )}
      <ul class="health-fields">
        {allFields(health).map((field) => (
          <FieldPart key={field.field} field={field} health={health} page={shown.page} mending={mending} />
        ))}
      </ul>
      <Report health={health} />
    </section>
  );
}

/** Those that Baton does not look for on such a page may be pointed at all the same. */
function allFields({ fields }: OpenPanelProps['health']): ShownField[] {
  return fieldOrder.map(
    (field) => fields.find((each) => each.field === field) ?? { field, state: 'unasked', misses: 0 },
  );
}

function announced(isPicking: boolean, value: string | undefined, isSaved: boolean): string {
  if (isPicking) return t('health_picking');
  if (value !== undefined) return t('health_read', value);
  return isSaved ? t('health_saved') : '';
}
