import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { formatter, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { RowForm } from '../RowForm.tsx';
import { useOwnerNames } from '../use-owner-names.ts';

export interface OwnNamesProps {
  readonly me: readonly string[];
  /** Resolves with whether they are stored. */
  readonly onNames: (names: readonly string[]) => Promise<boolean>;
}

/** Which of the leads' owners the rep is: a CRM may spell one person in more ways than one. */
export function OwnNames({ me, onNames }: OwnNamesProps) {
  const owners = useOwnerNames();
  const [name, setName] = useState('');
  const names = [...new Set([...me, ...owners])].sort(formatter(Intl.Collator, {}).compare);
  const add = async (): Promise<void> => {
    const added = name.trim();
    if (added !== '' && (await onNames([...new Set([...me, added])]))) setName('');
  };
  return (
    <div class="panel">
      <h3 id="reminders-me">{t('reminders_me')}</h3>
      <p>{me.length === 0 ? t('reminders_me_all') : t('reminders_me_own')}</p>
      {names.length > 0 && (
        <ul class="reminder-names" aria-labelledby="reminders-me">
          {names.map((each) => (
            <li key={each}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={me.includes(each)}
                  onChange={(event) => {
                    const others = me.filter((own) => own !== each);
                    void onNames(event.currentTarget.checked ? [...others, each] : others);
                  }}
                />
                <bdi>{each}</bdi>
              </label>
            </li>
          ))}
        </ul>
      )}
      <RowForm onSubmit={() => void add()}>
        <label class="field">
          <span class="label">{t('reminders_me_other')}</span>
          <input
            class="input"
            type="text"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            value={name}
            aria-describedby="reminders-me-help"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" icon={Plus}>
          {t('reminders_me_add')}
        </Button>
        <p id="reminders-me-help" class="quiet field-help">
          {t('reminders_me_help')}
        </p>
      </RowForm>
    </div>
  );
}
