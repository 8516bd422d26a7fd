import { useEffect, useState } from 'preact/hooks';
import { elsewhere, type RecordHome } from '../../../../lib/import/mapping.ts';
import type { Site } from '../../../../lib/messaging/protocol.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { crmOn } from '../../../ui/crm-name.ts';
import { AccountQuestion } from './AccountQuestion.tsx';
import { choiceOf, type HomeChoice, homeChoices } from './record-home.ts';

export interface RecordHomeQuestionProps {
  readonly home: RecordHome | undefined;
  /** `null` until they are known. */
  readonly sites: readonly Site[] | null;
  /** People are found without these ids, too: by e-mail. */
  readonly optional: boolean;
  /** `undefined` while the CRM is chosen and its account is not known. */
  readonly onHome: (home: RecordHome | undefined) => void;
}

/** Which CRM the record ids are of, so that the sidebar finds the person by the address of their page. */
export function RecordHomeQuestion({ home, sites, optional, onHome }: RecordHomeQuestionProps) {
  const choices = homeChoices(sites ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const object = home?.object ?? 'contact';
  const choice =
    home?.crm === elsewhere ? undefined : (choices.find(({ key }) => key === chosen) ?? choiceOf(choices, home));

  const choose = (next: HomeChoice | undefined): void => {
    setChosen(next?.key ?? null);
    if (!next) onHome({ crm: elsewhere, account: 'import', object });
    else onHome(next.account === undefined ? undefined : { crm: next.crm.id, account: next.account, object });
  };
  useEffect(() => {
    // With one CRM there is nothing to ask, and without any the ids can be of none.
    if (home || sites === null) return;
    if (choices.length === 1) choose(choices[0]);
    else if (choices.length === 0 && !optional) choose(undefined);
  }, [sites === null, choices.map(({ key }) => key).join()]);

  return (
    <>
      <label class="field">
        <span class="label">{t('import_records')}</span>
        <select
          class="select"
          value={choice?.key ?? (home ? elsewhere : '')}
          onChange={(event) => choose(choices.find(({ key }) => key === event.currentTarget.value))}
        >
          {!home && !choice && (
            <option value="">{t(optional ? 'import_records_without' : 'import_records_choose')}</option>
          )}
          {choices.map(({ key, crm, host }) => (
            <option key={key} value={key}>
              {crmOn(crm, host)}
            </option>
          ))}
          <option value={elsewhere}>{t('import_records_elsewhere')}</option>
        </select>
      </label>
      {choice && choice.account === undefined && (
        <AccountQuestion
          key={choice.key}
          crm={choice.crm}
          account={home?.account}
          optional={optional}
          onAccount={(account) => onHome(account === undefined ? undefined : { crm: choice.crm.id, account, object })}
        />
      )}
      {home?.crm === elsewhere && <SystemName home={home} onHome={onHome} />}
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

function SystemName({ home, onHome }: { readonly home: RecordHome } & Pick<RecordHomeQuestionProps, 'onHome'>) {
  return (
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
  );
}
