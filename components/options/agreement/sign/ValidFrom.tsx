import { formatDay } from '../../../../lib/platform/format.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { OptionalDay } from '../../fields/OptionalDay.tsx';
import type { KnownAgreements } from '../known-agreements.ts';
import type { AgreementDraft } from '../use-agreement-draft.ts';

export interface ValidFromProps {
  readonly state: AgreementDraft;
  readonly known: KnownAgreements;
}

/** The day from which the draft shall apply, and what that means for the leads there are. */
export function ValidFrom({ state: { agreement, change, today, problemAt }, known: { upcoming } }: ValidFromProps) {
  const { validFrom } = agreement;
  return (
    <OptionalDay
      label={t('clock_validFrom')}
      min={today}
      value={validFrom}
      problem={problemAt('validFrom')}
      // A draft holds an empty text until a day is chosen; it is refused with a sentence.
      onDay={(day = '') => change({ validFrom: day })}
      help={
        <>
          {t('clock_validFrom_old')} {validFrom === today && t('clock_validFrom_today')}{' '}
          {upcoming &&
            upcoming.validFrom >= validFrom &&
            t('clock_validFrom_upcoming', number(upcoming.revision), formatDay(upcoming.validFrom, 'long'))}
        </>
      }
    />
  );
}
