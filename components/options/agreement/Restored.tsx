import { History } from 'lucide';
import { useState } from 'preact/hooks';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatInstant, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Confirm } from '../Confirm.tsx';

export interface RestoredProps {
  readonly savedAt: Instant;
  readonly onStartAnew: () => void;
}

/** The draft of another day is back. */
export function Restored({ savedAt, onStartAnew }: RestoredProps) {
  const [isThere, setThere] = useState(true);
  if (!isThere) return null;
  return (
    <Notice icon={History} title={t('agreement_restored', formatInstant(savedAt, localZone()))}>
      <Confirm
        label={t('agreement_restored_anew')}
        question={t('clock_discard_sure')}
        yes={t('clock_discard_yes')}
        onConfirm={() => {
          setThere(false);
          onStartAnew();
        }}
      />
    </Notice>
  );
}
