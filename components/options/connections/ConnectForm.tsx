import { Plug } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectionField, ConnectorAbout, FieldName } from '../../../lib/connectors/about.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { ConnectField, fieldId } from './ConnectField.tsx';
import { originsEntered } from './draft.ts';
import { useNotGranted } from './grants.ts';
import { NameField } from './NameField.tsx';
import { Sending } from './Sending.tsx';
import type { Connecting } from './use-connecting.ts';
import { useHandover } from './use-handover.ts';

export interface ConnectFormProps {
  readonly about: ConnectorAbout;
  readonly connecting: Connecting;
}

/** The fields of a connection, what is sent there, and the button that stores and checks it. */
export function ConnectForm({ about, connecting }: ConnectFormProps) {
  const { draft, change, write, problems, stored, busy } = connecting;
  const { choices, chosen } = useHandover(about, draft, stored);
  const missing = useNotGranted(originsEntered(about, draft));
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const [shown, setShown] = useState<{ readonly field: FieldName } | null>(null);
  useEffect(() => {
    // Once it is drawn: a field may have taken the place of the button for a stored secret.
    if (shown) showField(form.current, shown.field);
  }, [shown]);
  const isRefused = stored?.check?.failure?.code === 'signedOut';

  const connect = async (): Promise<void> => {
    if (busy) return;
    const wrong = await connecting.connect(chosen);
    // A secret's field goes once it is stored, perhaps with the focus.
    if (wrong === undefined) button.current?.focus();
    else setShown({ field: wrong });
  };
  const field = (each: ConnectionField) => (
    <ConnectField
      key={each.name}
      field={each}
      value={draft.values[each.name] ?? ''}
      isStored={!isRefused && (stored?.hasSecrets.includes(each.name) ?? false)}
      checkedAt={stored?.check?.at}
      problem={problems.get(each.name)}
      onValue={(value) => write(each.name, value)}
    />
  );
  return (
    <form
      class="connect-form"
      ref={form}
      aria-label={t('connect_form')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      {about.fields.filter(({ advanced }) => !advanced).map(field)}
      <Sending about={about} draft={draft} stages={choices} chosen={chosen} onChange={change} />
      <details>
        <summary>{t('connect_more')}</summary>
        <div class="connect-more">
          <NameField value={draft.name} onName={(name) => change({ name })} />
          {about.fields.filter(({ advanced }) => advanced).map(field)}
        </div>
      </details>
      {missing !== null && missing.length > 0 && <p class="quiet">{t('connect_asks', formatList(missing))}</p>}
      <div class="buttons">
        <Button type="submit" look="primary" icon={Plug} inner={button} busy={busy}>
          {t(stored ? 'connect_do_change' : 'connect_do')}
        </Button>
      </div>
    </form>
  );
}

/** Leads to a field that has to be put right, also where it is folded away. */
function showField(form: HTMLFormElement | null, name: FieldName): void {
  const field = form?.querySelector<HTMLElement>(`#${fieldId(name)}`);
  const folded = field?.closest('details');
  if (folded) folded.open = true;
  field?.focus();
}
