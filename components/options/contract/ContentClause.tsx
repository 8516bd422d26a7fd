import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { formatFacts } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { contentFacts } from '../agreement/content/content-words.ts';
import { Clause } from './Clause.tsx';

/** What marketing made for sales to send. On paper an address is to be read, not pressed. */
export function ContentClause({ agreement }: { readonly agreement: Agreement }) {
  const { content } = agreement;
  return (
    <Clause title={t('contract_content')}>
      <p>{t(content.length === 0 ? 'contract_content_none' : 'contract_content_text')}</p>
      <ul class="contract-list">
        {content.map((each) => (
          <li key={each.id}>
            <strong>{each.title}</strong>
            {each.about && <>. {each.about}</>}
            <p class="contract-small">{formatFacts(contentFacts(each, agreement))}</p>
            {each.url !== undefined && <p class="contract-small contract-url">{each.url}</p>}
          </li>
        ))}
      </ul>
    </Clause>
  );
}
