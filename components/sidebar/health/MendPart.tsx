import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldHealth } from '../../../lib/domain/page-health.ts';
import { now } from '../../../lib/platform/clock.ts';
import { formatAge } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import type { ShownField } from './health-looks.ts';
import { Selector } from './Selector.tsx';
import type { Mending } from './use-mending.ts';

export interface MendPartProps {
  readonly field: ShownField;
  readonly mend: NonNullable<FieldHealth['mend']>;
  readonly mending: Mending;
  /** What else can be done with the field. */
  readonly children: ComponentChildren;
}

/** A mend that stands: whose it is, whether it is still needed, and the way back. */
export function MendPart({ field: { field, state, place }, mend, mending, children }: MendPartProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const isFresh = mending.saved?.field === field;
  // The button that saved has gone.
  useLayoutEffect(() => {
    if (isFresh) undo.current?.focus();
  }, [isFresh]);
  if (mend.from === 'admin') {
    return (
      <>
        <p class="quiet">{t('health_mendedByAdmin')}</p>
        {children}
      </>
    );
  }
  return (
    <div class="health-mend">
      <p class="quiet">
        {isFresh ? t('health_saved') : t('health_mendedByYou', formatAge(mend.madeAt, now()))}
        {mend.needless && ` ${t('health_needless')}`}
      </p>
      {(state !== 'found' || place !== mend.selector) && <Selector>{mend.selector}</Selector>}
      <div class="row">
        <Button
          look={mend.needless || isFresh ? 'plain' : 'quiet'}
          inner={undo}
          busy={mending.busy}
          onClick={() => mending.undo(field)}
        >
          {t(isFresh ? 'sidebar_undo' : 'health_remove')}
        </Button>
        {children}
      </div>
    </div>
  );
}
