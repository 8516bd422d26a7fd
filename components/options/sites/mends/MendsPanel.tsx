import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageMend } from '../../../../lib/domain/page-mend.ts';
import { call } from '../../../../lib/messaging/client.ts';
import { failureText } from '../../../../lib/messaging/failure-text.ts';
import type { Site } from '../../../../lib/messaging/protocol.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { crmName } from '../../../ui/crm-name.ts';
import { Status } from '../../Status.tsx';
import { useAction } from '../../use-action.ts';
import { MendFiles } from './MendFiles.tsx';
import { MendTable } from './MendTable.tsx';
import { mendFileText } from './mend-file.ts';
import { useMends } from './use-mends.ts';

/** Where on the CRMs' pages a field stands, as users and the administrator said; to be taken back and handed on. */
export function MendsPanel({ sites }: { readonly sites: readonly Site[] }) {
  const [answer, refresh] = useMends();
  const action = useAction();
  const [removed, setRemoved] = useState<PageMend | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that had the focus is gone with its row.
    if (removed) undo.current?.focus();
  }, [removed]);

  const remove = async (mend: PageMend): Promise<void> => {
    const { site, crm, object, field } = mend;
    const gone = await action.run(
      () => call('removeMend', { place: { site, crm, object, field } }),
      () => t('options_mends_removed', t(`health_field_${field}`), t(`health_object_${object}`)),
    );
    if (gone === undefined) return;
    setRemoved(mend);
    await refresh();
  };
  const putBack = async (mend: PageMend): Promise<void> => {
    const back = await action.run(
      () => call('importMends', { text: mendFileText([mend]) }),
      () => t('options_mends_putBack', t(`health_field_${mend.field}`), t(`health_object_${mend.object}`)),
    );
    if (back === undefined) return;
    setRemoved(null);
    heading.current?.focus();
    await refresh();
  };

  const mends = answer?.ok ? answer.value : [];
  return (
    <div class="panel" id="mends" aria-busy={answer === null || undefined}>
      <h3 ref={heading} tabIndex={-1}>
        {t('options_mends_title')}
      </h3>
      <p>{t('options_mends_intro')}</p>
      {answer && !answer.ok && <p class="field-error">{failureText(answer.failure)}</p>}
      {answer?.ok && mends.length === 0 && <p class="quiet">{t('options_mends_none')}</p>}
      {mends.length > 0 && <MendTable mends={mends} names={crmNames(sites)} onRemove={(mend) => void remove(mend)} />}
      <div class="mend-removed">
        <Status outcome={action.outcome} />
        {removed && (
          <Button inner={undo} busy={action.busy} onClick={() => void putBack(removed)}>
            {t('options_mends_undo')}
          </Button>
        )}
      </div>
      <MendFiles
        own={mends.filter(({ from }) => from === 'user').map(({ mend }) => mend)}
        onImported={() => {
          setRemoved(null);
          action.say(null);
          void refresh();
        }}
      />
    </div>
  );
}

/** A mend names its CRM by the id; the sites know what it is called. */
function crmNames(sites: readonly Site[]): ReadonlyMap<string, string> {
  const named = sites.flatMap(({ crm, crms }) => (crm ? [...crms, crm] : crms));
  return new Map(named.map(({ id, name }) => [id, crmName({ id, name })]));
}
