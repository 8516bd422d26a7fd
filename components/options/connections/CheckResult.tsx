import { Check, X } from 'lucide';
import { useId } from 'preact/hooks';
import type { ConnectionCheck } from '../../../lib/domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';
import { formatFacts } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { partText } from './connector-words.ts';
import { failureHere } from './failure-here.ts';
import { type Missing, missingParts, type Wanted } from './missing-parts.ts';

export interface CheckResultProps {
  /** The connection's name. */
  readonly system: string;
  /** What the connector could use. */
  readonly wanted: Wanted;
  readonly check: ConnectionCheck;
}

/** What a token turned out to allow, and what is missing and why. Nothing where nothing could be found out. */
export function CheckResult({ system, wanted, check }: CheckResultProps) {
  if (check.failure) return null;
  return (
    <div class="connect-result">
      {check.account !== undefined && <p>{t('connect_result_account', check.account)}</p>}
      <Parts title={t('connect_result_reads')} parts={check.reads.map(partText)} />
      <Parts title={t('connect_result_writes')} parts={check.writes.map(partText)} />
      <MissingParts system={system} missing={missingParts(wanted, check)} />
    </div>
  );
}

/** Things that are allowed, each with a tick; nothing where there are none. */
function Parts({ title, parts }: { readonly title: string; readonly parts: readonly string[] }) {
  const id = useId();
  if (parts.length === 0) return null;
  return (
    <div>
      <p class="strong" id={id}>
        {title}
      </p>
      <ul class="connect-parts" aria-labelledby={id}>
        {parts.map((part) => (
          <li key={part}>
            <Icon icon={Check} size={14} class="connect-yes" />
            {part}
          </li>
        ))}
      </ul>
    </div>
  );
}

function MissingParts({ system, missing }: { readonly system: string; readonly missing: readonly Missing[] }) {
  const id = useId();
  if (missing.length === 0) return null;
  return (
    <div>
      <p class="strong" id={id}>
        {t('connect_result_missing')}
      </p>
      <ul class="connect-missing" aria-labelledby={id}>
        {missing.map(({ parts, failure }) => (
          <li key={parts.join()}>
            <Icon icon={X} size={14} class="connect-no" />
            <div>
              <p>{formatFacts(parts.map(partText))}</p>
              <p class="quiet">{whyMissing(failure, system)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function whyMissing(failure: ExchangeFailure | undefined, system: string): string {
  return failure ? failureHere(failure, system) : t('connect_result_unsaid', system);
}
