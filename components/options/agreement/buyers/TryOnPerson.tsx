import { Search } from 'lucide';
import { useState } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { TriedPerson } from '../../../../lib/domain/qualification/fit-trial.ts';
import { formatList } from '../../../../lib/platform/format.ts';
import { number, percent, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { cellSentence } from '../../../ui/fit-grid/cell-words.ts';
import { RowForm } from '../../RowForm.tsx';
import type { FitTrialState } from './use-fit-trial.ts';

export interface TryOnPersonProps {
  readonly trial: FitTrialState;
  /** Whom it is tried on; empty for nobody. */
  readonly email: string;
  readonly onEmail: (email: string) => void;
}

/** One person somebody knows, found by their e-mail: what the rules, as they are drafted, make of them. */
export function TryOnPerson({ trial: { answer, of, isCurrent }, email, onEmail }: TryOnPersonProps) {
  const [typed, setTyped] = useState(email);
  const person = answer?.ok ? answer.value.person : undefined;
  return (
    <>
      <search>
        <RowForm onSubmit={() => onEmail(typed.trim().slice(0, 500))}>
          <label class="field">
            <span class="field-label">{t('buyers_try_email')}</span>
            <input
              class="input"
              type="text"
              inputMode="email"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <Button type="submit" icon={Search}>
            {t('buyers_try')}
          </Button>
        </RowForm>
      </search>
      <div role="status" class={isCurrent ? 'trial' : 'trial trial-old'}>
        {person && <PersonTried person={person} agreement={of} />}
        {email !== '' && isCurrent && answer?.ok && !person && <p>{t('buyers_try_nobody', email)}</p>}
      </div>
    </>
  );
}

function PersonTried({ person, agreement }: { readonly person: TriedPerson; readonly agreement: Agreement }) {
  const { fit, personas } = agreement;
  const labelsOf = (places: readonly number[]) => formatList(places.map((place) => fit[place]?.label ?? ''));
  const persona = person.persona === undefined ? undefined : personas[person.persona];
  return (
    <>
      <p>
        <bdi class="strong">{person.name}</bdi>{' '}
        {t(
          'buyers_try_result',
          cellSentence({ grade: person.grade ?? 'none', level: person.level }),
          percent(person.share),
        )}{' '}
        {persona ? t('buyers_try_persona', persona.name) : t('buyers_try_noPersona')}
      </p>
      {person.true.length > 0 && (
        <ul class="reasons-tried">
          {person.true.map((place) => (
            <li key={place}>
              <bdi>{fit[place]?.label}</bdi>{' '}
              <span class="quiet">{number(fit[place]?.points ?? 0, { signDisplay: 'exceptZero' })}</span>
            </li>
          ))}
        </ul>
      )}
      {person.unknown.length > 0 && <p class="quiet">{t('sidebar_fit_unknown', labelsOf(person.unknown))}</p>}
    </>
  );
}
