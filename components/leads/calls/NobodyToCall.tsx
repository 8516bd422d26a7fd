import { PartyPopper, UserRoundPlus } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

export interface NobodyToCallProps {
  /** The empty list is of the reader's own leads. */
  readonly mine: boolean;
  readonly onEveryone: () => void;
}

/** An empty list: because the work is done, or because there is nobody yet; and what to do next. */
export function NobodyToCall({ mine, onEveryone }: NobodyToCallProps) {
  const [contacts, setContacts] = useState<number | null>(null);
  useEffect(() => {
    void call('storeSize', null).then((reply) => setContacts(reply.ok ? reply.value.contacts : Number.NaN));
  }, []);
  if (contacts === null) return null;
  if (contacts === 0) {
    return (
      <Notice icon={UserRoundPlus} title={t('leads_empty_store')}>
        <p>{t('leads_empty_store_how')}</p>
        <p>
          <a href="options.html#import">{t('leads_empty_store_link')}</a>
        </p>
      </Notice>
    );
  }
  return (
    <Notice icon={PartyPopper} title={t(mine ? 'leads_empty_mine' : 'leads_empty_all')}>
      <p>{t('leads_empty_why')}</p>
      {mine && (
        <div>
          <Button onClick={onEveryone}>{t('leads_empty_everyone')}</Button>
        </div>
      )}
    </Notice>
  );
}
