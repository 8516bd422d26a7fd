import { Plus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hoursOf, withoutSpan, withSpan } from '../../../../../../lib/domain/agreement/calendar-edits.ts';
import type { BusinessCalendar } from '../../../../../../lib/domain/business-time/calendar.ts';
import type { HoursPlace } from '../../../../../../lib/domain/business-time/overlapping-hours.ts';
import { t } from '../../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../../ui/Button.tsx';
import { FieldError } from '../../../../../ui/FieldError.tsx';
import { placeText } from '../place-words.ts';
import { asSentence } from '../problem-words.ts';
import { SpanFields } from './SpanFields.tsx';
import { spareSpan } from './spare-span.ts';

export interface DayHoursProps {
  readonly calendar: BusinessCalendar;
  readonly place: HoursPlace;
  /** How the day is headed, where not by its name alone. */
  readonly title?: string;
  /** Takes the calendar with an edit, or gives the sentence that says why not. */
  readonly onEdit: (edited: BusinessCalendar) => string | null;
  /** Escape in the fields of a span. */
  readonly onLeave?: (index: number) => void;
  /** What else can be done with the day. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The hours of one day, as fields: the exact way, and the one that needs neither a pointer nor sight. */
export function DayHours({ calendar, place, title, onEdit, onLeave, actions, children }: DayHoursProps) {
  const row = useRef<HTMLLIElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const wanted = useRef<'add' | number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const spans = hoursOf(calendar, place);
  const name = placeText(place);
  useLayoutEffect(() => {
    // The field that had the focus is gone, or the new one is the next to be written in.
    if (wanted.current === 'add') add.current?.focus();
    else if (wanted.current !== null)
      row.current?.querySelectorAll<HTMLElement>('.hours-span')[wanted.current]?.querySelector('input')?.focus();
    wanted.current = null;
  });

  function addSpan(): void {
    const spare = spareSpan(spans);
    const edited = spare && withSpan(calendar, place, null, spare);
    const reason = edited ? onEdit(edited) : asSentence(t('hours_full', name));
    setRefused(reason);
    if (reason !== null || !edited || !spare) return;
    wanted.current = hoursOf(edited, place).findIndex(([from]) => from === spare[0]);
  }

  return (
    <li class="day-hours" ref={row} data-day={'weekday' in place ? place.weekday : place.date}>
      <span class="day-hours-name strong">{title ?? name}</span>
      <div class="day-hours-spans">
        {spans.length === 0 && <span class="day-hours-closed quiet">{t('hours_closed')}</span>}
        {spans.map((span, index) => (
          <SpanFields
            key={index}
            day={name}
            span={span}
            onSpan={(next) => onEdit(withSpan(calendar, place, index, next))}
            onRemove={() => {
              wanted.current = 'add';
              setRefused(onEdit(withoutSpan(calendar, place, index)));
            }}
            onLeave={() => onLeave?.(index)}
          />
        ))}
        <FieldError text={refused} />
        {children}
      </div>
      <div class="day-hours-actions">
        <Button look="quiet" icon={Plus} inner={add} aria-label={t('hours_add_of', name)} onClick={addSpan} />
        {actions}
      </div>
    </li>
  );
}
