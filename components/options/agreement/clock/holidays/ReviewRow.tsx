import { longestText } from '../../../../../lib/domain/agreement/schema-parts.ts';
import { formatDay } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { fullDayText } from '../calendars/place-words.ts';
import type { ReviewLine } from './review-lines.ts';

export interface ReviewRowProps {
  readonly line: ReviewLine;
  readonly onChange: (changes: Partial<ReviewLine>) => void;
}

/** One day: whether to take it, when it is, and by what name. */
export function ReviewRow({ line, onChange }: ReviewRowProps) {
  const { day, name, ticked, mark } = line;
  return (
    <li class={ticked ? 'holiday-line' : 'holiday-line holiday-line-off'}>
      <label class="choice holiday-line-day">
        <input
          type="checkbox"
          checked={ticked}
          disabled={mark === 'taken'}
          onChange={(event) => onChange({ ticked: event.currentTarget.checked })}
        />
        <span>
          {fullDayText(day)}
          {mark && <span class="quiet"> · {t(`holidays_mark_${mark}`)}</span>}
        </span>
      </label>
      <input
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={longestText}
        value={name}
        placeholder={t('holidays_unnamed')}
        aria-label={t('holidays_nameOf', formatDay(day))}
        disabled={mark === 'taken'}
        onInput={(event) => onChange({ name: event.currentTarget.value })}
      />
    </li>
  );
}
