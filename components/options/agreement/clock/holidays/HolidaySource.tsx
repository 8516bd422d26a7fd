import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlainDay, Zone } from '../../../../../lib/domain/time.ts';
import { plural, t } from '../../../../../lib/platform/i18n.ts';
import { type Outcome, Status } from '../../../Status.tsx';
import { CountryHolidays } from './CountryHolidays.tsx';
import { HolidayFile } from './HolidayFile.tsx';
import { HolidayReview } from './HolidayReview.tsx';
import type { Offer } from './offer.ts';
import './holidays.css';

export interface HolidaySourceProps {
  /** What the calendar already has. */
  readonly taken: readonly { day: PlainDay; name: string }[];
  /** The calendar's zone, from which the country is guessed. */
  readonly zone: Zone;
  /** The days chosen in the review; none of them is taken before. */
  readonly onTake: (days: { day: PlainDay; name: string }[]) => void;
}

/** Where a calendar's holidays come from: a country's list or a calendar file, reviewed line by line. */
export function HolidaySource({ taken, zone, onTake }: HolidaySourceProps) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  // The review goes, and the focus with it, unless it is given somewhere to go.
  const leave = useRef(false);
  useEffect(() => {
    if (offer !== null || !leave.current) return;
    leave.current = false;
    group.current?.querySelector<HTMLElement>('select')?.focus();
  }, [offer]);
  const close = (said: Outcome | null): void => {
    leave.current = true;
    setOffer(null);
    setOutcome(said);
  };
  const propose = (found: Offer): void => {
    setOffer(found);
    setOutcome(null);
  };
  return (
    <fieldset class="holiday-source" ref={group}>
      <legend class="label">{t('holidays_title')}</legend>
      <p class="quiet">{t('holidays_intro')}</p>
      {offer === null && (
        <>
          <CountryHolidays zone={zone} onOffer={propose} onProblem={setOutcome} />
          <HolidayFile onOffer={propose} onProblem={setOutcome} />
        </>
      )}
      {offer !== null && (
        <HolidayReview
          offer={offer}
          taken={taken}
          onTake={(days) => {
            onTake(days);
            close({ tone: 'good', text: plural('holidays_done', days.length) });
          }}
          onLeave={() => close(null)}
        />
      )}
      <Status outcome={outcome} />
    </fieldset>
  );
}
