import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Clause } from './Clause.tsx';

/** Every revision with its day, its author and why it was made; the newest first. */
export function Changes({ versions }: { readonly versions: readonly Agreement[] }) {
  return (
    <Clause title={t('contract_changes')}>
      <table class="contract-table contract-changes">
        <thead>
          <tr>
            <th scope="col">{t('contract_changes_revision')}</th>
            <th scope="col">{t('contract_changes_from')}</th>
            <th scope="col">{t('contract_changes_author')}</th>
            <th scope="col">{t('contract_changes_note')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.toReversed().map(({ revision, validFrom, change }) => (
            <tr key={revision}>
              <th scope="row">{number(revision)}</th>
              <td>{revision === 0 ? t('contract_changes_shipped') : formatDay(validFrom)}</td>
              <td>{change?.author ?? '–'}</td>
              <td class="contract-text">{change?.note ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Clause>
  );
}
