import { BellOff } from 'lucide';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../Section.tsx';
import { Status } from '../Status.tsx';
import { OwnNames } from './OwnNames.tsx';
import { PerDay } from './PerDay.tsx';
import { Quiet } from './Quiet.tsx';
import { Thresholds } from './Thresholds.tsx';
import { requestNotifications, useMayNotify, useReminders } from './use-reminders.ts';
import './reminders.css';

/** Whose leads the badge counts, and how the rep is reminded of deadlines. Each change is stored at once. */
export function RemindersSection() {
  const { settings, outcome, say, change } = useReminders();
  const allowed = useMayNotify();

  const turn = async (on: boolean): Promise<void> => {
    // Nothing may be awaited before the browser's question: it is asked only within the click.
    if (on && !allowed && !(await requestNotifications())) {
      say({ tone: 'bad', text: t('reminders_declined') });
      return;
    }
    await change((current) => ({ ...current, on }));
  };

  return (
    <Section id="reminders" intro={t('reminders_intro')} busy={settings === null || allowed === null}>
      {settings && (
        <>
          <OwnNames me={settings.me} onNames={(me) => change((current) => ({ ...current, me: [...me] }))} />
          <div class="panel">
            <h3>{t('reminders_notifications')}</h3>
            <label class="choice">
              <input
                type="checkbox"
                checked={settings.on}
                onChange={(event) => void turn(event.currentTarget.checked)}
              />
              {t('reminders_on')}
            </label>
            <p class="quiet">{t('reminders_on_about')}</p>
            {settings.on && allowed === false && (
              <Notice icon={BellOff} tone="warn" title={t('reminders_blocked')}>
                <Button onClick={() => void turn(true)}>{t('reminders_allow')}</Button>
              </Notice>
            )}
            {settings.on && (
              <div class="reminder-settings">
                <Thresholds
                  thresholds={settings.thresholds}
                  onThresholds={(thresholds) => change((current) => ({ ...current, thresholds: [...thresholds] }))}
                />
                <PerDay
                  value={settings.perDay}
                  onNumber={(perDay) => void change((current) => ({ ...current, perDay }))}
                />
                <Quiet
                  until={settings.quietUntil}
                  onUntil={(quietUntil) =>
                    void change(({ quietUntil: _, ...current }) =>
                      quietUntil === undefined ? current : { ...current, quietUntil },
                    )
                  }
                />
              </div>
            )}
          </div>
        </>
      )}
      <Status outcome={outcome} />
    </Section>
  );
}
