import { TriangleAlert } from 'lucide';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

export interface OvertakenProps {
  /** The latest revision there is now. */
  readonly revision: number;
  readonly onLayOver: () => void;
}

/** Another agreement was put in force while the draft was written. The draft is kept, and can be laid over that one. */
export function Overtaken({ revision, onLayOver }: OvertakenProps) {
  return (
    <div role="alert">
      <Notice icon={TriangleAlert} tone="warn" title={t('clock_overtaken', number(revision))}>
        <p>{t('clock_overtaken_about', number(revision))}</p>
        <div class="buttons">
          <Button onClick={onLayOver}>{t('clock_overtaken_layOver', number(revision))}</Button>
        </div>
      </Notice>
    </div>
  );
}
