import { FileSearch, List, MailX, MonitorOff, RotateCw, Unplug, UserPlus } from 'lucide';
import { isOrphaned } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Failure, LeadReply } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { AddContact } from './AddContact.tsx';
import { SourcesFoot } from './exchange/ExchangeSlots.tsx';
import { HealthLight } from './health/HealthLight.tsx';
import { HealthSlot } from './health/HealthSlot.tsx';
import { ReadWrongly, WayOut } from './health/WayOut.tsx';
import { CloseButton } from './LeadHeader.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { Screen } from './session.ts';
import { useSidebar } from './sidebar-context.ts';

type NoLead = Exclude<LeadReply, { state: 'known' | 'reading' }>;

/** What is said where no lead can be shown: why, and the next step. */
export function OtherScreen({ screen }: { readonly screen: Extract<Screen, { kind: 'failed' | 'shown' }> }) {
  if (screen.kind === 'shown' && screen.reply.state === 'reading') return <Skeleton isReading />;
  return (
    <main class="sidebar">
      <div class="other-top">
        <span class="other-brand">{t('extension_name')}</span>
        <HealthLight />
        <CloseButton />
      </div>
      <HealthSlot />
      {screen.kind === 'failed' ? <Failed failure={screen.failure} /> : <NoLeadNotice reply={screen.reply as NoLead} />}
      <SourcesFoot />
    </main>
  );
}

function NoLeadNotice({ reply }: { readonly reply: NoLead }) {
  const { session } = useSidebar();
  switch (reply.state) {
    case 'unknown':
      return (
        <Notice heading={1} icon={UserPlus} title={t('sidebar_unknown')}>
          <p>{t('sidebar_unknown_next')}</p>
          <AddContact key={JSON.stringify(reply.page)} page={reply.page} />
          <ReadWrongly />
        </Notice>
      );
    case 'noEmail':
      return (
        <Notice heading={1} icon={MailX} title={t('sidebar_noEmail')}>
          <p>{t('sidebar_noEmail_next')}</p>
          <WayOut />
          <AddContact key={JSON.stringify(reply.page)} page={reply.page} />
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice heading={1} icon={FileSearch} title={t('sidebar_unreadable')}>
          <p>{t('sidebar_unreadable_next')}</p>
          <div class="row">
            <Button icon={RotateCw} onClick={session.refresh}>
              {t('sidebar_tryAgain')}
            </Button>
            <WayOut />
          </div>
        </Notice>
      );
    case 'list':
      return (
        <Notice heading={1} icon={List} title={t('sidebar_list')}>
          <p>{t('sidebar_list_next')}</p>
        </Notice>
      );
    case 'elsewhere':
      return (
        <Notice heading={1} icon={MonitorOff} title={t('sidebar_elsewhere')}>
          <p>{t('sidebar_elsewhere_next')}</p>
        </Notice>
      );
  }
}

function Failed({ failure }: { readonly failure: Failure }) {
  const { session } = useSidebar();
  return (
    <div role="alert">
      <Notice heading={1} icon={Unplug} tone="bad" title={t('sidebar_failed')}>
        <p>{failureText(failure)}</p>
        {!isOrphaned() && (
          <div class="row">
            <Button icon={RotateCw} onClick={session.refresh}>
              {t('sidebar_tryAgain')}
            </Button>
          </div>
        )}
      </Notice>
    </div>
  );
}
