import { ChevronDown } from 'lucide';
import type { ComponentType } from 'preact';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { Lead } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { SendNextPanelProps } from './SendNextPanel.tsx';
import './send-next.css';

let loaded: ComponentType<SendNextPanelProps> | undefined;
/** As the rep left it: who sends something to every lead opens it once. */
let leftOpen = false;

/** What to send next, folded. What is in it is loaded and asked for when it is opened, after the lead is painted. */
export function SendNext({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const [isOpen, setOpen] = useState(leftOpen);
  const [Panel, setPanel] = useState(() => loaded);
  // What was sent before is asked about; what is sent now, not before the next visit.
  const [since] = useState(now);
  const panel = useId();
  const [asks] = useState(lead.unratedSendings ?? 0);
  const unrated = Math.min(asks, lead.unratedSendings ?? 0);
  useLayoutEffect(() => {
    leftOpen = isOpen;
    if (!isOpen || Panel) return;
    afterPaint(() => {
      void import('./SendNextPanel.tsx').then(({ SendNextPanel }) => {
        loaded = SendNextPanel;
        setPanel(() => SendNextPanel);
      });
    });
  }, [isOpen, Panel]);
  return (
    <section class="region send-next" aria-label={t('sidebar_content')}>
      <h2 class="send-next-head">
        <button
          type="button"
          class="send-next-toggle"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="region-name">{t('sidebar_content')}</span>
          {unrated > 0 && !isOpen && <span class="send-next-asks">{plural('sidebar_content_unrated', unrated)}</span>}
          <Icon icon={ChevronDown} size={16} class="send-next-chevron" />
        </button>
      </h2>
      <div id={panel} hidden={!isOpen}>
        {isOpen && Panel && <Panel lead={lead} now={now} since={since} />}
      </div>
    </section>
  );
}
