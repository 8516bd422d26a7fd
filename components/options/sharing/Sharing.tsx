import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { requestOrigins } from '../connections/grants.ts';
import { Status } from '../Status.tsx';
import { useAction } from '../use-action.ts';
import { useRefreshed } from '../use-refreshed.ts';
import { AddressForm } from './AddressForm.tsx';
import { Administrators } from './Administrators.tsx';
import { Followed } from './Followed.tsx';
import './sharing.css';

export interface SharingProps {
  /** The agreement in force, for a policy's file. */
  readonly agreement: Agreement;
  /** Puts an agreement that came from elsewhere beside the one in force. */
  readonly onCompare: (agreement: Agreement) => void;
}

/** An agreement that everybody reads from one place: by its address, or by an administrator's policy. */
export function Sharing({ agreement, onCompare }: SharingProps) {
  const [answer, refresh] = useRefreshed('followedAddress', ['agreementChanged']);
  const action = useAction();
  const address = answer?.ok ? answer.value : null;

  const follow = async (url: string): Promise<void> => {
    const { origin } = new URL(url);
    // Nothing may be awaited before this: the browser asks only within the click.
    const granted = await requestOrigins([origin]);
    if (granted === null) return action.say({ tone: 'bad', text: t('sharing_declined', origin) });
    const done = await action.run(() => call('followAddress', { url, isOwn: granted.length > 0 }));
    if (done !== undefined) refresh();
  };
  const ask = async (): Promise<void> => {
    const done = await action.run(() => call('askAddress', null));
    if (done !== undefined) refresh();
  };
  const stop = async (): Promise<void> => {
    const done = await action.run(
      () => call('followAddress', { url: null }),
      () => t('sharing_stopped'),
    );
    if (done !== undefined) refresh();
  };
  const decline = async (): Promise<void> => {
    const done = await action.run(
      () => call('declineOffer', null),
      () => t('sharing_declined_offer'),
    );
    if (done !== undefined) refresh();
  };
  return (
    <div class="panel sharing">
      <h3>{t('sharing_title')}</h3>
      <p>{t('sharing_about')}</p>
      {answer && !answer.ok && <p class="field-error">{failureText(answer.failure)}</p>}
      {answer?.ok &&
        (address ? (
          <Followed
            address={address}
            busy={action.busy}
            onAsk={() => void ask()}
            onAllow={() => void follow(address.url)}
            onStop={() => void stop()}
            onCompare={onCompare}
            onDecline={() => void decline()}
          />
        ) : (
          <AddressForm busy={action.busy} onFollow={(url) => void follow(url)} />
        ))}
      <Status outcome={action.busy ? { tone: 'plain', text: t('sharing_asking') } : action.outcome} />
      <Administrators agreement={agreement} />
    </div>
  );
}
