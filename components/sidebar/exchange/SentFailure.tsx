import { TriangleAlert } from 'lucide';
import type { SentView } from '../../../lib/domain/exchange/views.ts';
import { call } from '../../../lib/messaging/client.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { needsUser } from '../../ui/needs-user.ts';
import { OptionsLink } from '../OptionsLink.tsx';
import { failureOf } from './sent-words.ts';
import { useRequest } from './use-request.ts';

/** Why a system does not have it, and what can be done: mend the connection, try again, or let it be. */
export function SentFailure({ one }: { readonly one: SentView }) {
  const { connectionId, said, why } = one;
  const request = useRequest();
  const which = { connectionId, saidId: said.id };
  return (
    <div class="sent-failure">
      <p>
        <Icon icon={TriangleAlert} size={13} class="sent-failure-icon" /> <bdi>{failureOf(one)}</bdi>
      </p>
      <div class="row">
        {why && needsUser(why) && <OptionsLink part="connections">{t('exchange_options')}</OptionsLink>}
        <Button look="quiet" busy={request.busy} onClick={() => request.send(() => call('sendAgain', which))}>
          {t('sidebar_tryAgain')}
        </Button>
        <Button look="quiet" busy={request.busy} onClick={() => request.send(() => call('discard', which))}>
          {t('exchange_discard')}
        </Button>
      </div>
      {request.failure && <p role="alert">{request.failure}</p>}
    </div>
  );
}
