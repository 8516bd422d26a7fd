import { X } from 'lucide';
import type { SlaView } from '../../../lib/domain/lead.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../CopyButton.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { ledgerHeading } from './ledger-heading.ts';
import { ledgerRows } from './ledger-rows.ts';
import { ledgerText } from './ledger-text.ts';
import { useLedger } from './use-ledger.ts';

export interface LedgerProps {
  readonly contactId: string;
  readonly ruleId: string;
  /** Asked for again when this is another. */
  readonly sla: SlaView;
  readonly onClose: () => void;
}

/** How a deadline came about: each stretch that counted, each that did not, the sum, and a way to take it along. */
export function Ledger({ contactId, ruleId, sla, onClose }: LedgerProps) {
  const { ledger, failure, again } = useLedger(contactId, ruleId, sla);
  if (failure) {
    return (
      <p class="change-failure" role="alert">
        {failureText(failure)}{' '}
        <Button look="quiet" onClick={again}>
          {t('sidebar_tryAgain')}
        </Button>
      </p>
    );
  }
  if (ledger === undefined) return <p role="status">{t('ledger_waiting')}</p>;
  if (ledger === null) return <p role="status">{t('ledger_none')}</p>;
  const zone = localZone();
  const rows = ledgerRows(ledger, zone);
  return (
    <>
      <ul class="ledger-heading">
        {ledgerHeading(ledger, rows, zone).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <LedgerTable rows={rows} />
      <div class="row">
        <CopyButton inWords text={() => ledgerText(ledger, zone)} label={t('ledger_copy')} />
        <Button look="quiet" icon={X} onClick={onClose}>
          {t('ledger_close')}
        </Button>
      </div>
    </>
  );
}
