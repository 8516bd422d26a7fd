import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Owner } from '../../../../../lib/domain/agreement/clock-schema.ts';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import { dayOf } from '../../../../../lib/domain/time.ts';
import { now } from '../../../../../lib/platform/clock.ts';
import { formatFacts, localZone } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { leaveText } from '../../text/leave-text.ts';
import { AddOwner } from './AddOwner.tsx';
import { OwnerPanel } from './OwnerPanel.tsx';
import '../calendars/calendars.css';
import './owners.css';

export interface OwnersEditorProps {
  readonly owners: readonly Owner[];
  readonly calendars: readonly BusinessCalendar[];
  /** Owners seen in the data, to choose from. */
  readonly names: readonly string[];
  readonly onChange: (owners: Owner[]) => void;
}

/** The reps with hours of their own, and their leave. Each under the name, opened one by one. */
export function OwnersEditor({ owners, calendars, names, onChange }: OwnersEditorProps) {
  const part = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const today = dayOf(now(), localZone());
  useLayoutEffect(() => {
    if (wanted.current !== null) part.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const about = ({ team, calendar, leave = [] }: Owner): string => {
    const next = leave.toSorted((a, b) => a.from.localeCompare(b.from)).find(({ to }) => to >= today);
    const parts = [
      team,
      calendar === undefined
        ? t('hours_owner_calendar_rule')
        : (calendars.find(({ id }) => id === calendar)?.name ?? calendar),
      next && t('hours_owner_away', leaveText(next)),
    ];
    return formatFacts(parts.flatMap((each) => each || []));
  };
  return (
    <div class="calendars" ref={part}>
      {owners.length === 0 && <p class="quiet">{t('hours_owners_none')}</p>}
      {owners.map((owner, index) => (
        <details
          key={owner.id}
          class="editor-item"
          data-owner={owner.id}
          open={opened === owner.id}
          onToggle={(event) => {
            const { open } = event.currentTarget;
            setOpened((before) => (open ? owner.id : before === owner.id ? null : before));
          }}
        >
          <summary class="editor-summary">
            <bdi class="strong">{owner.name}</bdi>
            <span class="quiet">{about(owner)}</span>
          </summary>
          {opened === owner.id && (
            <div class="editor-body">
              <OwnerPanel
                owner={owner}
                owners={owners}
                calendars={calendars}
                today={today}
                onChange={(edited) => onChange(owners.with(index, edited))}
                onRemove={() => {
                  wanted.current = '.add-owner input';
                  onChange(owners.toSpliced(index, 1));
                }}
              />
            </div>
          )}
        </details>
      ))}
      <div class="add-owner">
        <AddOwner
          owners={owners}
          names={names}
          onAdd={(owner) => {
            setOpened(owner.id);
            wanted.current = `[data-owner="${owner.id}"] summary`;
            onChange([...owners, owner]);
          }}
        />
      </div>
    </div>
  );
}
