import { useId, useRef, useState } from 'preact/hooks';
import type { ReturnSign } from '../../../lib/domain/contact.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { addDays, dayOf, type Instant, startOfDay } from '../../../lib/domain/time.ts';
import { formatDay, localZone } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import { ChangeFailure } from '../ChangeFailure.tsx';
import { FormButtons } from '../FormButtons.tsx';
import { onEscape } from '../on-escape.ts';
import { type DayError, readDay } from '../read-day.ts';
import { useChange } from '../use-change.ts';
import { useFirstField } from '../use-first-field.ts';
import '../deadline-form.css';

export interface NurtureFormProps {
  readonly lead: Lead;
  readonly now: Instant;
  readonly onClose: () => void;
}

/** Until when, or until what, a lead goes back to marketing. Enter saves, Escape leaves. */
export function NurtureForm({ lead, now, onClose }: NurtureFormProps) {
  const zone = localZone();
  const today = dayOf(now, zone);
  const { given, reasons } = lead.feedback;
  const reason = given?.verdict === 'bad' ? reasons.find(({ id }) => id === given.reason) : undefined;
  const after = reason?.returnAfterDays;
  const opens = lead.timing.opens;
  const isAhead = opens !== undefined && startOfDay(opens, zone) > now;
  // Whoever asks for something shall not have to wait for a day in spring.
  const [sign, setSign] = useState<ReturnSign | ''>('request');
  const [error, setError] = useState<DayError | null>(null);
  const day = useFirstField<HTMLInputElement>();
  const note = useRef<HTMLInputElement>(null);
  const ids = { error: useId(), day: useId(), sign: useId() };
  const change = useChange();

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (!day.current) return;
    const read = readDay(day.current);
    // A day may be left out where a sign brings the lead back.
    const wrong = 'error' in read && !(read.error === 'missing' && sign !== '') ? read.error : null;
    setError(wrong);
    if (wrong) return day.current.focus();
    const words = note.current?.value.trim();
    const asked = {
      contactId: lead.contactId,
      id: crypto.randomUUID(),
      ...('day' in read && { until: read.day }),
      ...(sign !== '' && { sign }),
      ...(words && { note: words }),
    };
    if (await change.run('nurtureLead', asked)) onClose();
  }
  const about = sign === 'activity' || sign === 'request' ? t(`sidebar_nurture_sign_${sign}Is`) : undefined;
  const described = [error && ids.error, after !== undefined && ids.day].filter(Boolean).join(' ');
  return (
    <form
      class="deadline-form"
      noValidate
      aria-label={t('sidebar_nurture')}
      onSubmit={save}
      onKeyDown={onEscape(onClose)}
    >
      <p class="subhead">{t('sidebar_nurture')}</p>
      <p class="quiet">{t('sidebar_nurture_why')}</p>
      <label class="field">
        <span class="field-name">{t('sidebar_nurture_day')}</span>
        <input
          ref={day}
          class="input"
          type="date"
          name="until"
          min={addDays(today, 1)}
          max="2199-12-30"
          defaultValue={after === undefined ? '' : addDays(today, after)}
          aria-invalid={error !== null}
          aria-describedby={described || undefined}
        />
      </label>
      {after !== undefined && reason && (
        <p id={ids.day} class="quiet">
          {t('sidebar_nurture_proposed', number(after), reason.label)}
        </p>
      )}
      <FieldError id={ids.error} text={error && t(`sidebar_nurture_${error}`)} />
      <label class="field">
        <span class="field-name">{t('sidebar_nurture_sign')}</span>
        <select
          class="input"
          name="sign"
          value={sign}
          aria-describedby={about && ids.sign}
          onChange={({ currentTarget }) => setSign(currentTarget.value as ReturnSign | '')}
        >
          <option value="request">{t('sidebar_nurture_sign_request')}</option>
          <option value="activity">{t('sidebar_nurture_sign_activity')}</option>
          {isAhead && <option value="window">{t('sidebar_nurture_sign_windowOn', formatDay(opens))}</option>}
          <option value="">{t('sidebar_nurture_sign_none')}</option>
        </select>
      </label>
      {about && (
        <p id={ids.sign} class="quiet">
          {about}
        </p>
      )}
      <label class="field">
        <span class="field-name">{t('sidebar_nurture_note')}</span>
        <input ref={note} class="input" type="text" name="note" dir="auto" maxLength={200} />
      </label>
      <FormButtons saving={change.saving !== null} save="sidebar_nurture_save" onCancel={onClose} />
      <ChangeFailure change={change} onStored={onClose} />
    </form>
  );
}
