import { UserSearch } from 'lucide';
import { useState } from 'preact/hooks';
import type { Lead } from '../../lib/domain/lead.ts';
import type { LeadReply } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChangeFailure } from './ChangeFailure.tsx';
import { useChange } from './use-change.ts';

export interface ConflictProps {
  readonly lead: Lead;
  readonly conflict: NonNullable<Extract<LeadReply, { state: 'known' }>['conflict']>;
}

/** The page's e-mail belongs to another contact. They become one only if the rep says so, twice. */
export function Conflict({ lead, conflict }: ConflictProps) {
  const [asking, setAsking] = useState(false);
  const change = useChange();
  const merge = () => change.run('mergeContacts', { keep: lead.contactId, other: conflict.contactId });
  return (
    <Notice
      icon={UserSearch}
      tone="warn"
      title={t('sidebar_conflict', conflict.email, conflict.name ?? conflict.email)}
    >
      <p>{t(asking ? 'sidebar_conflict_confirm' : 'sidebar_conflict_next')}</p>
      <div class="row">
        {asking ? (
          <>
            <Button look="primary" busy={change.saving !== null} onClick={merge}>
              {t(change.saving ? 'sidebar_saving' : 'sidebar_conflict_doMerge')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('sidebar_cancel')}</Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{t('sidebar_conflict_merge')}</Button>
        )}
      </div>
      <ChangeFailure change={change} />
    </Notice>
  );
}
