import { UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import type { RecordPage } from '../../lib/domain/record.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeFailure } from './ChangeFailure.tsx';
import { OptionsLink } from './OptionsLink.tsx';
import { useChange } from './use-change.ts';

/** Starts a contact from the page, or leads to where data is imported. */
export function AddContact({ page }: { readonly page: RecordPage }) {
  const change = useChange();
  // One page, one contact: made once, so that a second press after a failure does not add a second one.
  const [id] = useState(() => crypto.randomUUID());
  const facts = page.kind === 'record' ? page.facts : {};
  const who = [facts.name, facts.email, facts.company].filter((fact) => fact !== undefined);
  return (
    <>
      {who.length > 0 && (
        <p class="add-contact-who">
          {who.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </p>
      )}
      <div class="row">
        <Button
          look="primary"
          icon={UserPlus}
          busy={change.saving !== null}
          onClick={() => change.run('addContact', { page, id })}
        >
          {t(change.saving ? 'sidebar_saving' : 'sidebar_add')}
        </Button>
        <OptionsLink part="import">{t('sidebar_import')}</OptionsLink>
      </div>
      <ChangeFailure change={change} />
    </>
  );
}
