import { CalendarCheck } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Holiday } from '../../../../../lib/holidays/holiday.ts';
import { number, plural, t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { Offer } from './offer.ts';
import { ReviewRow } from './ReviewRow.tsx';
import { chosenDays, type ReviewLine, reviewLines, withAll } from './review-lines.ts';

export interface HolidayReviewProps {
  readonly offer: Offer;
  readonly taken: readonly Holiday[];
  readonly onTake: (days: Holiday[]) => void;
  readonly onLeave: () => void;
}

/** What is offered, line by line, to be looked at before any of it is taken. */
export function HolidayReview({ offer, taken, onTake, onLeave }: HolidayReviewProps) {
  const id = useId();
  const title = useRef<HTMLParagraphElement>(null);
  const [lines, setLines] = useState(() => reviewLines(offer.days, taken, offer.weekend));
  useEffect(() => title.current?.focus(), []);
  const chosen = chosenDays(lines);
  const years = [...new Set(lines.map(({ day }) => day.slice(0, 4)))];
  const change = (day: string, changes: Partial<ReviewLine>): void =>
    setLines(lines.map((line) => (line.day === day ? { ...line, ...changes } : line)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of a hundred fields would be read out with each of them
    <div class="holiday-review" role="group" aria-labelledby={id}>
      <p id={id} class="strong" ref={title} tabIndex={-1}>
        {t('holidays_review')} <bdi>{offer.source}</bdi>
      </p>
      {offer.notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
      <div class="buttons">
        <Button look="quiet" onClick={() => setLines(withAll(lines, true))}>
          {t('holidays_tickAll')}
        </Button>
        <Button look="quiet" onClick={() => setLines(withAll(lines, false))}>
          {t('holidays_tickNone')}
        </Button>
      </div>
      <div class="holiday-lines">
        {years.map((year) => (
          <section key={year} aria-labelledby={`${id}-${year}`}>
            <p id={`${id}-${year}`} class="label">
              {year}
            </p>
            <ul>
              {lines
                .filter(({ day }) => day.startsWith(year))
                .map((line) => (
                  <ReviewRow key={line.day} line={line} onChange={(changes) => change(line.day, changes)} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p role="status" class="holiday-count">
        {plural('holidays_chosen', chosen.length, number(lines.length))}
      </p>
      <div class="buttons">
        <Button look="primary" icon={CalendarCheck} busy={chosen.length === 0} onClick={() => onTake(chosen)}>
          {plural('holidays_take', chosen.length)}
        </Button>
        <Button onClick={onLeave}>{t('holidays_leave')}</Button>
      </div>
    </div>
  );
}
