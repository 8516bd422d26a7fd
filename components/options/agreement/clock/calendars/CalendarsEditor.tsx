import { Plus } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { copyOfCalendar } from '../../../../../lib/domain/agreement/calendar-edits.ts';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import { formatClauses, formatFacts } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { hoursTexts } from '../../text/hours-words.ts';
import { CalendarPanel } from './CalendarPanel.tsx';
import { RemoveCalendar } from './RemoveCalendar.tsx';
import { zoneText } from './zone/zone-search.ts';
import './calendars.css';

export interface CalendarsEditorProps {
  readonly calendars: readonly BusinessCalendar[];
  /** Which rules, owners and promises use a calendar, by calendar id: names to show. */
  readonly inUse: ReadonlyMap<string, readonly string[]>;
  readonly onChange: (calendars: BusinessCalendar[]) => void;
}

/** The teams' calendars: hours of the week, dates of their own, holidays. Each under its name, opened one by one. */
export function CalendarsEditor({ calendars, inUse, onChange }: CalendarsEditorProps) {
  const part = useRef<HTMLDivElement>(null);
  const added = useRef<string | null>(null);
  const [opened, setOpened] = useState<string | null>(calendars.length === 1 ? (calendars[0]?.id ?? null) : null);
  useLayoutEffect(() => {
    if (added.current === null) return;
    // A copy is named first.
    const input = part.current?.querySelector<HTMLInputElement>(
      `[data-calendar="${added.current}"] .calendar-head input`,
    );
    input?.focus();
    input?.select();
    added.current = null;
  });

  function add(source: BusinessCalendar): void {
    const copy = copyOfCalendar(calendars, source, freeName(calendars, source.name));
    added.current = copy.id;
    setOpened(copy.id);
    onChange([...calendars, copy]);
  }

  return (
    <div class="calendars" ref={part}>
      {calendars.map((calendar, index) => (
        <details
          key={calendar.id}
          class="editor-item"
          data-calendar={calendar.id}
          open={opened === calendar.id}
          onToggle={(event) => {
            const { open } = event.currentTarget;
            setOpened((before) => (open ? calendar.id : before === calendar.id ? null : before));
          }}
        >
          <summary class="editor-summary">
            <bdi class="strong">{calendar.name}</bdi>
            <span class="quiet">{formatFacts([formatClauses(hoursTexts(calendar)), zoneText(calendar.zone)])}</span>
          </summary>
          {opened === calendar.id && (
            <div class="editor-body">
              <CalendarPanel
                calendar={calendar}
                otherNames={calendars.filter(({ id }) => id !== calendar.id).map(({ name }) => name)}
                onChange={(edited) => onChange(calendars.with(index, edited))}
              />
              <div class="calendar-actions">
                <Button icon={Plus} onClick={() => add(calendar)}>
                  {t('hours_calendar_copy')}
                </Button>
                <RemoveCalendar
                  calendar={calendar}
                  users={inUse.get(calendar.id) ?? []}
                  isLast={calendars.length === 1}
                  onRemove={() => {
                    onChange(calendars.toSpliced(index, 1));
                    part.current?.querySelector('summary')?.focus();
                  }}
                />
              </div>
            </div>
          )}
        </details>
      ))}
    </div>
  );
}

/** "Office hours 2", or the next number that no calendar has. */
function freeName(calendars: readonly BusinessCalendar[], name: string): string {
  const base = name.slice(0, 190).replace(/ \d+$/, '');
  const taken = new Set(calendars.map((calendar) => calendar.name));
  let count = 2;
  while (taken.has(`${base} ${count}`)) count += 1;
  return `${base} ${count}`;
}
