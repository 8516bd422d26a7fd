import { ArrowLeft, LogIn } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../Status.tsx';
import { CheckResult } from './CheckResult.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { ConnectGuide } from './ConnectGuide.tsx';
import { mendsBySignIn } from './check-outcome.ts';
import { connectorName } from './connector-words.ts';
import { type ConnectingProps, useConnecting } from './use-connecting.ts';

export interface ConnectPageProps extends ConnectingProps {
  readonly onLeave: () => void;
}

/** All there is to connecting one system: the way to a token, the fields beside it, and what the token allows. */
export function ConnectPage({ onLeave, ...props }: ConnectPageProps) {
  const { about, id } = props;
  const connecting = useConnecting(props);
  const { stored, busy, outcome } = connecting;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useEffect(() => heading.current?.focus(), []);
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    // So is the button that led to the system's own page, once the sign-in there is done.
    if (document.activeElement === document.body) result.current?.focus();
  }, [stored?.check?.at]);
  return (
    <div class="connect-page">
      <div class="buttons">
        <Button look="quiet" icon={ArrowLeft} onClick={onLeave}>
          {t('connect_back')}
        </Button>
      </div>
      <h3 ref={heading} tabIndex={-1}>
        {id === undefined
          ? t('connect_page_new', connectorName(about))
          : t('connect_page_change', stored?.name ?? connectorName(about))}
      </h3>
      <div class="connect-columns">
        <ConnectGuide about={about} />
        <div class="connect-side">
          <ConnectForm about={about} connecting={connecting} />
          <Status outcome={outcome} />
          {stored && mendsBySignIn(about, stored) && (
            <div class="buttons">
              <Button look="primary" icon={LogIn} busy={busy} onClick={() => void connecting.signIn()}>
                {t('connect_signIn', connectorName(about))}
              </Button>
            </div>
          )}
          {stored?.check && !stored.check.failure && (
            <section class="panel" ref={result} tabIndex={-1} aria-label={t('connect_result', stored.name)}>
              <h4>{t('connect_result', stored.name)}</h4>
              <CheckResult system={stored.name} wanted={about} check={stored.check} />
              <div class="buttons">
                <Button onClick={onLeave}>{t('connect_done')}</Button>
              </div>
            </section>
          )}
        </div>
      </div>
    </div>
  );
}
