import { KeyRound, LogIn, Pencil, RefreshCw, Unplug } from 'lucide';
import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { exchangeFailureWords } from '../../ui/exchange-failure.ts';
import { Confirm } from '../Confirm.tsx';
import type { Outcome } from '../Status.tsx';
import { useAction } from '../use-action.ts';
import { checkOutcome, mendsBySignIn } from './check-outcome.ts';
import type { ConnectionState } from './connection-state.ts';
import { requestOrigins } from './grants.ts';

/** What the buttons of a connection lead to. */
export interface ConnectionEvents {
  readonly onChange: () => void;
  readonly onSaid: (outcome: Outcome | null) => void;
  /** It was checked: what is listed is old. */
  readonly onChecked: () => void;
  /** It was disconnected. */
  readonly onGone: () => void;
}

export interface ConnectionButtonsProps extends ConnectionEvents {
  readonly connection: ConnectionView;
  readonly about: ConnectorAbout | undefined;
  readonly state: ConnectionState;
  readonly origins: readonly string[];
}

/** What can be done about a connection; what mends it first. */
export function ConnectionButtons(props: ConnectionButtonsProps) {
  const { connection, about, state, origins, onChange, onSaid, onChecked, onGone } = props;
  const { id, name } = connection;
  const { busy, run } = useAction();

  const check = async (): Promise<void> => {
    onSaid({ tone: 'plain', text: t('connect_asking', name) });
    const view = await run(async () => {
      const result = await call('checkConnection', { id });
      if (!result.ok) onSaid({ tone: 'bad', text: failureText(result.failure) });
      return result;
    });
    if (!view) return;
    const failure = view.check?.failure;
    // What to do about a failure stands in the row itself.
    if (failure) onSaid({ tone: 'bad', text: exchangeFailureWords(failure, name).what });
    else onSaid(about ? checkOutcome(about, view) : null);
    onChecked();
  };
  const allow = async (): Promise<void> => {
    // Nothing may be awaited before this: the browser asks only within the click.
    if ((await requestOrigins(origins)) !== null) return check();
    onSaid({ tone: 'bad', text: t('connect_allow_declined', formatList(origins)) });
  };
  const signIn = async (): Promise<void> => {
    const result = await call('signIn', { id });
    onSaid(
      result.ok
        ? { tone: 'plain', text: t('connect_signIn_opened') }
        : { tone: 'bad', text: failureText(result.failure) },
    );
  };
  const disconnect = async (): Promise<void> => {
    const result = await call('disconnect', { id });
    onSaid(
      result.ok
        ? { tone: 'good', text: t('connect_disconnected', name) }
        : { tone: 'bad', text: failureText(result.failure) },
    );
    if (result.ok) onGone();
  };

  return (
    <div class="buttons">
      {state === 'notGranted' && origins.length > 0 && (
        <Button
          look="primary"
          icon={KeyRound}
          aria-label={t('connect_allow_named', formatList(origins))}
          onClick={() => void allow()}
        >
          {t('connect_allow')}
        </Button>
      )}
      {state !== 'notGranted' && about && mendsBySignIn(about, connection) && (
        <Button look="primary" icon={LogIn} onClick={() => void signIn()}>
          {t('connect_signIn', name)}
        </Button>
      )}
      {about && (
        <>
          <Button icon={RefreshCw} busy={busy} aria-label={t('connect_check_named', name)} onClick={() => void check()}>
            {t('connect_check')}
          </Button>
          <Button
            look={state === 'signedOut' && about.signIn !== 'oauth' && about.signIn !== 'session' ? 'primary' : 'plain'}
            icon={Pencil}
            aria-label={t('connect_change_named', name)}
            onClick={onChange}
          >
            {t('connect_change')}
          </Button>
        </>
      )}
      <Confirm
        icon={Unplug}
        label={t('connect_disconnect')}
        named={t('connect_disconnect_named', name)}
        question={whatGoes(connection)}
        yes={t('connect_disconnect_yes')}
        onConfirm={() => void disconnect()}
      />
    </div>
  );
}

function whatGoes({ name, waiting, refused }: ConnectionView): string {
  const unsent = waiting + refused;
  return unsent === 0 ? t('connect_disconnect_sure', name) : plural('connect_disconnect_unsent', unsent, name);
}
