import { useEffect } from 'preact/hooks';
import { elsewhere, type RecordHome } from '../../lib/import/mapping.ts';
import type { Site } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { hostOf } from './site-address.ts';

export interface RecordHomeQuestionProps {
  readonly home: RecordHome | undefined;
  readonly sites: readonly Site[];
  /** People are found without these ids, too: by e-mail. */
  readonly optional: boolean;
  readonly onHome: (home: RecordHome) => void;
}

/** Which CRM the record ids are of, so that the sidebar finds the person by the address of their page. */
export function RecordHomeQuestion({ home, sites, optional, onHome }: RecordHomeQuestionProps) {
  const choices = sites.flatMap(({ pattern, crms = [] }) =>
    crms.map(({ id, name }) => ({ crm: id, name, account: hostOf(pattern).replace(/^\*\./, '') })),
  );
  const object = home?.object ?? 'contact';
  const key = home ? keyOf(home) : '';
  const known = choices.some((choice) => keyOf(choice) === key);
  useEffect(() => {
    // With one CRM there is nothing to ask.
    const [only] = choices;
    if (!home && only && choices.length === 1) onHome({ crm: only.crm, account: only.account, object });
  }, [choices.length]);
  const choose = (chosen: string): void => {
    const choice = choices.find((each) => keyOf(each) === chosen);
    onHome(
      choice ? { crm: choice.crm, account: choice.account, object } : { crm: elsewhere, account: 'import', object },
    );
  };
  return (
    <>
      <label class="field">
        <span class="label">{t('import_records')}</span>
        <select
          class="select"
          value={known ? key : home ? elsewhere : ''}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {!home && <option value="">{t(optional ? 'import_records_without' : 'import_records_choose')}</option>}
          {choices.map((choice) => (
            <option key={keyOf(choice)} value={keyOf(choice)}>
              {t('import_records_crm', choice.name, choice.account)}
            </option>
          ))}
          <option value={elsewhere}>{t('import_records_elsewhere')}</option>
        </select>
      </label>
      {home?.crm === elsewhere && (
        <label class="field">
          <span class="label">{t('import_records_name')}</span>
          <input
            class="input"
            value={home.account}
            onInput={(event) => {
              const account = event.currentTarget.value.replace(/[/\s]+/g, '-').slice(0, 200);
              onHome({ ...home, account: account || 'import' });
            }}
          />
          <span class="quiet">{t('import_records_name_help')}</span>
        </label>
      )}
      {home && home.crm !== elsewhere && (
        <label class="field">
          <span class="label">{t('import_records_object')}</span>
          <select
            class="select"
            value={object}
            onChange={(event) => onHome({ ...home, object: event.currentTarget.value === 'lead' ? 'lead' : 'contact' })}
          >
            <option value="contact">{t('import_records_object_contact')}</option>
            <option value="lead">{t('import_records_object_lead')}</option>
          </select>
        </label>
      )}
    </>
  );
}

function keyOf({ crm, account }: { readonly crm: string; readonly account: string }): string {
  return `${crm}/${account}`;
}
