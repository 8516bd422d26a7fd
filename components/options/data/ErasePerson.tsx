import { Search, UserX } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import type { PageCalls } from '../../../lib/messaging/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirm } from '../Confirm.tsx';
import { RowForm } from '../RowForm.tsx';
import { Status } from '../Status.tsx';
import { useAction } from '../use-action.ts';

type Found = PageCalls['findPeople']['out'][number];

/** One person, found by e-mail and erased everywhere, with a receipt. */
export function ErasePerson({ onErased }: { readonly onErased: () => void }) {
  const [email, setEmail] = useState('');
  const [found, setFound] = useState<readonly Found[]>([]);
  const action = useAction();
  const field = useRef<HTMLInputElement>(null);
  const search = async (): Promise<void> => {
    setFound([]);
    const people = await action.run(() => call('findPeople', { email: email.trim().slice(0, 500) }));
    if (!people) return;
    setFound(people);
    const text =
      people.length === 0 ? t('options_erase_nobody', email.trim()) : plural('options_erase_found', people.length);
    action.say({ tone: people.length === 0 ? 'bad' : 'plain', text });
  };
  const erase = async ({ contactId, emails, name }: Found): Promise<void> => {
    const erased = await action.run(
      () => call('erasePerson', { contactId }),
      ({ touchpoints, records }) =>
        t(
          'options_erase_receipt',
          name ?? emails[0] ?? '',
          plural('options_touchpoints', touchpoints),
          plural('options_records', records),
        ),
    );
    if (!erased) return;
    setFound((people) => people.filter((person) => person.contactId !== contactId));
    // The button that had the focus is gone with its row.
    field.current?.focus();
    onErased();
  };
  return (
    <div class="panel">
      <h3>{t('options_erase_title')}</h3>
      <p>{t('options_erase_about')}</p>
      <search>
        <RowForm onSubmit={() => void search()}>
          <label class="field">
            <span class="label">{t('options_erase_email')}</span>
            <input
              ref={field}
              class="input"
              type="text"
              inputMode="email"
              autocomplete="off"
              spellcheck={false}
              value={email}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
          </label>
          <Button type="submit" icon={Search} busy={action.busy}>
            {t('options_erase_search')}
          </Button>
        </RowForm>
      </search>
      {found.length > 0 && (
        <ul class="found">
          {found.map((person) => (
            <li key={person.contactId} class="found-person">
              <p>
                <bdi class="strong">{person.name ?? t('options_erase_unnamed')}</bdi>{' '}
                <bdi>{person.emails.join(', ')}</bdi>
                <span class="quiet"> · {plural('options_touchpoints', person.touchpoints)}</span>
              </p>
              <Confirm
                icon={UserX}
                label={t('options_erase_button')}
                question={t('options_erase_sure', person.name ?? person.emails[0] ?? '')}
                yes={t('options_erase_yes')}
                busy={action.busy}
                onConfirm={() => void erase(person)}
              />
            </li>
          ))}
        </ul>
      )}
      <Status outcome={action.outcome} />
    </div>
  );
}
