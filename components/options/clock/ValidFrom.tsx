import { useId } from 'preact/hooks';
import { formatDay } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import type { ClockDraftState, KnownAgreements } from './use-clock-draft.ts';

export interface ValidFromProps {
  readonly clock: ClockDraftState;
  readonly known: KnownAgreements;
}

/** The day from which the draft shall apply, and what that means for the leads there are. */
export function ValidFrom({ clock: { draft, change, today, problemAt }, known }: ValidFromProps) {
  const id = useId();
  const { validFrom } = draft;
  const problem = problemAt('validFrom');
  const { upcoming } = known;
  return (
    <div class="field clock-valid-from">
      <label class="label" for={id}>
        {t('clock_validFrom')}
      </label>
      <input
        id={id}
        class="input"
        type="date"
        min={today}
        max="2199-12-31"
        value={validFrom}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-problem ${id}-help` : `${id}-help`}
        onInput={(event) => change({ validFrom: event.currentTarget.value })}
      />
      {problem && (
        <p class="field-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <p class="quiet" id={`${id}-help`}>
        {t('clock_validFrom_old')} {validFrom === today && t('clock_validFrom_today')}{' '}
        {upcoming &&
          upcoming.validFrom >= validFrom &&
          t('clock_validFrom_upcoming', number(upcoming.revision), formatDay(upcoming.validFrom, 'long'))}
      </p>
    </div>
  );
}
