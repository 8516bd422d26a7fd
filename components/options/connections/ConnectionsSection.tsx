import { Unplug } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import { aboutOf } from '../../../lib/connectors/catalogue.ts';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import type { OfferedConnection } from '../../../lib/domain/policy.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../Section.tsx';
import { useRefreshed } from '../use-refreshed.ts';
import { ConnectionList } from './ConnectionList.tsx';
import { ConnectPage } from './ConnectPage.tsx';
import { NewConnection } from './NewConnection.tsx';
import { OutboxPanel } from './outbox/OutboxPanel.tsx';
import { Prepared } from './Prepared.tsx';
import './connections.css';

/** Which connector's page is open, and for which connection; no id: for a new one. */
interface OpenPage {
  readonly about: ConnectorAbout;
  readonly id?: string;
  readonly prepared?: OfferedConnection;
}

/** The systems that the user connected, and the way to connect one: the list, or one system's page in its place. */
export function ConnectionsSection() {
  const [answer, refresh] = useRefreshed('connections', ['exchangeChanged']);
  const [open, setOpen] = useState<OpenPage | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // What had the focus is gone with the page.
    if (!open && wasOpen.current) place.current?.focus();
    wasOpen.current = open !== null;
  }, [open]);

  const connections = answer?.ok ? answer.value : [];
  const change = (connection: ConnectionView): void => {
    const about = aboutOf(connection.connector);
    if (about) setOpen({ about, id: connection.id });
  };
  return (
    <Section id="connections" intro={t('connect_intro')} busy={answer === null}>
      {open ? (
        <ConnectPage {...open} connections={connections} onStored={refresh} onLeave={() => setOpen(null)} />
      ) : (
        <div class="connect-overview" ref={place} tabIndex={-1}>
          {answer && !answer.ok && <p class="field-error">{failureText(answer.failure)}</p>}
          {answer?.ok && connections.length === 0 && (
            <Notice icon={Unplug} title={t('connect_none')}>
              <p>{t('connect_none_about')}</p>
            </Notice>
          )}
          <ConnectionList connections={connections} onChange={change} onChecked={refresh} />
          <OutboxPanel />
          {answer && (
            <Prepared connections={connections} onChoose={(about, prepared) => setOpen({ about, prepared })} />
          )}
          {answer && <NewConnection isFirst={connections.length === 0} onChoose={(about) => setOpen({ about })} />}
        </div>
      )}
    </Section>
  );
}
