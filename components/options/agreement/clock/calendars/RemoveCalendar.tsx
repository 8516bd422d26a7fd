import { Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import { formatList } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { FieldError } from '../../../../ui/FieldError.tsx';
import { Confirm } from '../../../Confirm.tsx';

export interface RemoveCalendarProps {
  readonly calendar: BusinessCalendar;
  /** Who uses it. */
  readonly users: readonly string[];
  /** Whether there is no other. */
  readonly isLast: boolean;
  readonly onRemove: () => void;
}

/** Removes a calendar nobody uses. Where it cannot be, a press says who keeps it. */
export function RemoveCalendar({ calendar, users, isLast, onRemove }: RemoveCalendarProps) {
  const [asked, setAsked] = useState(false);
  const names = formatList(users, 'conjunction');
  const kept =
    users.length > 0 ? t('hours_calendar_used', calendar.name, names) : isLast ? t('hours_calendar_last') : null;
  if (kept === null) {
    return (
      <Confirm
        icon={Trash2}
        label={t('hours_calendar_remove')}
        question={t('hours_calendar_remove_sure', calendar.name)}
        yes={t('hours_calendar_remove_yes')}
        onConfirm={onRemove}
      />
    );
  }
  return (
    <div class="buttons">
      <Button icon={Trash2} onClick={() => setAsked(true)}>
        {t('hours_calendar_remove')}
      </Button>
      <FieldError text={asked ? kept : null} />
    </div>
  );
}
