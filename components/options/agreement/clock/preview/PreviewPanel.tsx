import { useMemo, useRef, useState } from 'preact/hooks';
import type { AgreementHistory } from '../../../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../../../lib/domain/agreement/schema.ts';
import { firstPreviewDay, fourWeeks } from '../../../../../lib/domain/sla/preview.ts';
import type { Instant } from '../../../../../lib/domain/time.ts';
import { now } from '../../../../../lib/platform/clock.ts';
import { formatDay, localZone } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { Choice } from '../../../fields/Choice.tsx';
import { DayGrid } from './DayGrid.tsx';
import { LeadDeadlines } from './LeadDeadlines.tsx';
import { MomentChoice } from './MomentChoice.tsx';
import { type MomentName, momentNamed } from './moments.ts';
import './preview.css';

export interface PreviewPanelProps {
  /** The agreement as the draft makes it; absent while there is something wrong with it. */
  readonly checked: Agreement | undefined;
  readonly history: AgreementHistory;
}

/** Four weeks of deadlines before anybody signs. */
export function PreviewPanel({ checked, history }: PreviewPanelProps) {
  const [name, setName] = useState<MomentName>('monday');
  const [own, setOwn] = useState('');
  const [calendarId, setCalendarId] = useState<string>();
  const [owner, setOwner] = useState('');
  // The preview is of one moment, that at which it is looked at; it does not move on by itself.
  const [openedAt] = useState<Instant>(now);
  // What was chosen here outlives a field that is half typed.
  const last = useRef<Agreement>(history.versions[0]);
  if (checked) last.current = checked;
  const agreement = last.current;
  const { calendars, owners = [], sla } = agreement;
  const calendar =
    calendars.find(({ id }) => id === calendarId) ??
    calendars.find(({ id }) => id === sla[0]?.calendar) ??
    calendars[0];
  const zone = calendar?.zone ?? 'UTC';
  const moment = momentNamed(name, own, zone, openedAt);
  const rep = owners.some((each) => each.name === owner) ? owner : '';
  const preview = useMemo(
    () =>
      checked && moment && calendar
        ? fourWeeks({
            draft: checked,
            history,
            calendar,
            firstDay: firstPreviewDay(moment, checked.validFrom, zone, openedAt),
            moment,
            ...(rep !== '' && { owner: rep }),
          })
        : undefined,
    [checked, history, calendar, JSON.stringify(moment), rep],
  );
  return (
    <div class="clock-preview">
      <MomentChoice chosen={name} own={own} zone={zone} onChoice={setName} onOwn={setOwn} />
      {(calendars.length > 1 || owners.length > 0) && (
        <div class="clock-preview-whose">
          {calendars.length > 1 && calendar && (
            <span class="clock-whose">
              {t('clock_preview_calendar')}
              <Choice
                label={t('clock_preview_calendar')}
                value={calendar.id}
                options={calendars.map((each) => [each.id, each.name])}
                onChoice={setCalendarId}
              />
            </span>
          )}
          {owners.length > 0 && (
            <span class="clock-whose">
              {t('clock_preview_owner')}
              <Choice
                label={t('clock_preview_owner')}
                value={rep}
                options={[['', t('clock_preview_anybody')], ...owners.map((each) => [each.name, each.name] as const)]}
                onChoice={setOwner}
              />
            </span>
          )}
        </div>
      )}
      {!checked && <p>{t('clock_preview_wrong')}</p>}
      {preview && (
        <>
          <p class="quiet">
            {t('clock_preview_from', formatDay(preview.days[0]?.day ?? agreement.validFrom, 'long'))}{' '}
            {zone !== localZone() && t('clock_preview_zone', zone)} {t('clock_preview_conditions')}
          </p>
          <LeadDeadlines leads={preview.leads} zone={zone} />
          <DayGrid preview={preview} />
        </>
      )}
    </div>
  );
}
