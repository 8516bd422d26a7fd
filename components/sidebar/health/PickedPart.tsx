import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PickedPlace } from '../../../lib/domain/page-health.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Selector } from './Selector.tsx';
import { Trial } from './Trial.tsx';
import type { Mending } from './use-mending.ts';

export interface PickedPartProps {
  readonly picked: PickedPlace;
  readonly page: RecordPage | null;
  readonly mending: Mending;
}

/** What was pointed at and is not saved yet: what is read there, a trial on other records, and the choice. */
export function PickedPart({ picked, page, mending }: PickedPartProps) {
  const { field, selector, value } = picked;
  const [isTrying, setTrying] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    setTrying(false);
    // The page has had the focus, to be pointed at.
    window.focus();
    first.current?.focus();
  }, [selector]);
  const isReadable = value !== undefined;
  return (
    <div class="health-picked">
      {isReadable ? (
        <p>
          {t('health_read', '')} <bdi class="health-value">{value}</bdi>
        </p>
      ) : (
        <p>{t('health_readNothing')}</p>
      )}
      <Selector>{selector}</Selector>
      <div class="row">
        {isReadable && (
          <Button look="primary" inner={first} busy={mending.busy} onClick={() => mending.save(picked)}>
            {t(mending.busy ? 'sidebar_saving' : 'sidebar_save')}
          </Button>
        )}
        <Button {...(!isReadable && { inner: first })} busy={mending.busy} onClick={() => mending.point(field)}>
          {t('health_pointAgain')}
        </Button>
        <Button look="quiet" busy={mending.busy} onClick={() => mending.point(null)}>
          {t('sidebar_cancel')}
        </Button>
      </div>
      {isReadable && page && !isTrying && (
        <Button look="quiet" onClick={() => setTrying(true)}>
          {t('health_try')}
        </Button>
      )}
      {isTrying && page && <Trial key={selector} field={field} selector={selector} page={page} />}
    </div>
  );
}
