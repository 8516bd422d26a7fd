import type { ExchangeFailure } from '../../../../lib/domain/exchange/failure.ts';
import type { Instant } from '../../../../lib/domain/time.ts';
import { formatAge, formatInstant, localZone } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { exchangeFailureText } from '../../../ui/exchange-failure.ts';
import { saidText } from '../../../ui/said-text.ts';
import { Confirm } from '../../Confirm.tsx';
import type { Queued } from './queued.ts';

export interface OutboxRowProps {
  readonly queued: Queued;
  readonly now: Instant;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
}

/** Something said that a system does not have yet, and why. */
export function OutboxRow({ queued, now, onSend, onDiscard }: OutboxRowProps) {
  const { name, said, person = t('connect_outbox_nobody') } = queued;
  const what = saidText(said);
  return (
    <tr>
      <th scope="row">
        <bdi>{person}</bdi>
      </th>
      <td class="outbox-what">
        <p>{what}</p>
        <p class="quiet">{whyText(queued, now)}</p>
        <div class="outbox-buttons">
          <Button aria-label={t('connect_outbox_send_named', person, what, name)} onClick={onSend}>
            {t('connect_outbox_send')}
          </Button>
          <Confirm
            label={t('connect_outbox_discard')}
            named={t('connect_outbox_discard_named', person, what, name)}
            question={t('connect_outbox_discard_sure', name)}
            yes={t('connect_outbox_discard_yes')}
            onConfirm={onDiscard}
          />
        </div>
      </td>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td title={formatInstant(said.at, localZone())}>{formatAge(said.at, Math.max(now, said.at))}</td>
    </tr>
  );
}

/** Why it is not there yet, and when it is tried again. */
function whyText({ state, why, name, notBefore }: Queued, now: Instant): string {
  const reason = why ? failureText(why, name) : t(`connect_outbox_${state === 'refused' ? 'refused' : 'waiting'}`);
  if (state === 'refused' || notBefore === undefined || notBefore <= now) return reason;
  return [reason, t('connect_outbox_retried', formatInstant(notBefore, localZone()))].join(' ');
}

/** That somebody is not known in a system has words of its own here, where it is about a person alone. */
function failureText(why: ExchangeFailure, system: string): string {
  if (why.code !== 'notFound') return exchangeFailureText(why, system);
  return t('exchange_failure_withAdvice', t('exchange_unknownThere', system), t('exchange_unknownThere_then'));
}
