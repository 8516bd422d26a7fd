import { Settings } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { Figures } from '../../lib/domain/figures/figures.ts';
import type { ReminderSettings } from '../../lib/domain/reminders/settings.ts';
import { call } from '../../lib/messaging/client.ts';
import { onBroadcast } from '../../lib/messaging/events.ts';
import type { Result } from '../../lib/messaging/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';
import { localZone } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { watchClock } from '../../lib/platform/watch-clock.ts';
import { Button } from '../ui/Button.tsx';
import type { FrontSite } from './active-site.ts';
import { ExchangePart } from './ExchangePart.tsx';
import { FiguresPart } from './FiguresPart.tsx';
import { ReviewPart } from './ReviewPart.tsx';
import { SitePart } from './SitePart.tsx';
import './popup.css';

export interface PopupProps {
  /** All were asked for before the popup was drawn. */
  readonly site: Promise<FrontSite>;
  readonly figures: Promise<Result<Figures>>;
  readonly reminders: Promise<Result<ReminderSettings>>;
}

/** The popup: Baton on this page, what is owed, and how the month goes. */
export function Popup({ site, figures, reminders }: PopupProps) {
  const shownSite = useAnswer(site);
  const shownFigures = useFigures(figures);
  const shownReminders = useAnswer(reminders);
  return (
    <main class="popup">
      <header class="popup-head">
        <h1 class="popup-title">{t('extension_name')}</h1>
        <Button look="quiet" icon={Settings} onClick={openOptions}>
          {t('popup_options')}
        </Button>
      </header>
      {/* From the top down, each in its own place, so that nothing that is shown moves. */}
      {shownSite ? <SitePart site={shownSite} /> : <Wait />}
      {shownSite &&
        (shownFigures && shownReminders ? <FiguresPart figures={shownFigures} reminders={shownReminders} /> : <Wait />)}
      {shownSite && shownFigures && shownReminders && <ReviewPart />}
      {shownSite && shownFigures && shownReminders && <ExchangePart />}
    </main>
  );
}

/** Where something will stand; says so only when it is late. */
function Wait() {
  return <p class="popup-wait">{t('popup_reading')}</p>;
}

function openOptions(): void {
  void browser.runtime.openOptionsPage().finally(() => window.close());
}

function useAnswer<T>(answer: Promise<T>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let superseded = false;
    void answer.then((given) => {
      if (!superseded) setValue(given);
    });
    return () => {
      superseded = true;
    };
  }, [answer]);
  return value;
}

/** The figures, read again when something in them changed while the popup is open, or changes by the clock. */
function useFigures(first: Promise<Result<Figures>>): Result<Figures> | undefined {
  const [asked, setAsked] = useState(first);
  const figures = useAnswer(asked);
  useEffect(() => {
    const again = (): void => setAsked(call('figures', { zone: localZone() }));
    const closing = new AbortController();
    onBroadcast({ contactsChanged: again, agreementChanged: again }, closing.signal);
    const watch = watchClock(again);
    if (figures?.ok) watch.wakeAt(figures.value.changesAt);
    return () => {
      closing.abort();
      watch.stop();
    };
  }, [figures]);
  return figures;
}
