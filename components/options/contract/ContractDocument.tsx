import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { AgreementMachines } from '../agreement/view/AgreementMachines.tsx';
import { Changes } from './Changes.tsx';
import { Clause } from './Clause.tsx';
import { ContentClause } from './ContentClause.tsx';
import { CallsClause, ReasonsClause, ReviewClause } from './closing-clauses.tsx';
import { representedBy } from './contract-words.ts';
import { Definitions } from './Definitions.tsx';
import { GoalsClause, MarketingClause } from './GoalsClause.tsx';
import { SalesClause } from './SalesClause.tsx';
import { Scoring } from './Scoring.tsx';
import { Signatures } from './Signatures.tsx';

export interface ContractDocumentProps {
  readonly agreement: Agreement;
  /** Every revision there is, this one among them. */
  readonly versions: readonly Agreement[];
  /** SHA-256 of what is signed; absent until it is worked out. */
  readonly digest?: string | undefined;
}

/** The whole agreement in sentences, in the order in which two teams would read it aloud. */
export function ContractDocument({ agreement, versions, digest }: ContractDocumentProps) {
  const { name, revision, validFrom } = agreement;
  return (
    <article class="contract" aria-labelledby="contract-title">
      <header class="contract-head">
        <p class="contract-kind">{t('contract_kind')}</p>
        <h1 id="contract-title">{name}</h1>
        <p>
          {revision === 0
            ? t('contract_shipped')
            : t('contract_revision', number(revision), formatDay(validFrom, 'long'))}
        </p>
      </header>
      <Clause title={t('contract_parties')}>
        <p>{t('contract_parties_text', representedBy(agreement, 'marketing'), representedBy(agreement, 'sales'))}</p>
      </Clause>
      <Clause title={t('contract_purpose')}>
        <p>{t('contract_purpose_text')}</p>
      </Clause>
      <Definitions agreement={agreement} />
      <GoalsClause agreement={agreement} />
      <MarketingClause agreement={agreement} />
      <SalesClause agreement={agreement} />
      <Scoring agreement={agreement} />
      <div class="contract-machines">
        <AgreementMachines agreement={agreement} />
      </div>
      <CallsClause agreement={agreement} />
      <ContentClause agreement={agreement} />
      <ReasonsClause agreement={agreement} />
      <ReviewClause agreement={agreement} />
      <Changes versions={versions} />
      <Signatures agreement={agreement} />
      <footer class="contract-foot">
        <p>
          {t('contract_foot', name, number(revision))}
          {digest !== undefined && (
            <>
              {' '}
              {t('contract_digest')} <code>{digest}</code>
            </>
          )}
        </p>
      </footer>
    </article>
  );
}
