import { useRef, useState } from 'preact/hooks';
import type { Leave } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { clockLimits } from '../../../../../lib/domain/agreement/clock-schema.ts';
import type { PlainDay } from '../../../../../lib/domain/time.ts';
import { number, t } from '../../../../../lib/platform/i18n.ts';
import { type Outcome, Status } from '../../../Status.tsx';
import { leaveText } from '../../text/leave-text.ts';
import { PastDays } from '../calendars/days/PastDays.tsx';
import { RemovableDays } from '../calendars/days/RemovableDays.tsx';
import { AddLeave } from './AddLeave.tsx';
import { withLeave } from './owner-edits.ts';

export interface LeavePartProps {
  readonly leave: readonly Leave[];
  readonly today: PlainDay;
  readonly onLeave: (leave: Leave[]) => void;
}

/** A rep's days off. */
export function LeavePart({ leave, today, onLeave }: LeavePartProps) {
  const part = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  function add(more: Leave): string | null {
    const next = withLeave(leave, more);
    if (next.length > clockLimits.leaves) return t('hours_leave_full', number(clockLimits.leaves));
    const whole = next.find(({ from, to }) => from <= more.from && more.to <= to);
    const joined = next.length <= leave.length && whole;
    setOutcome(joined ? { tone: 'good', text: t('hours_leave_joined', leaveText(whole)) } : null);
    onLeave(next);
    return null;
  }

  const rows = (shown: readonly Leave[]) => (
    <RemovableDays
      days={shown.map((one) => ({
        key: keyOf(one),
        when: leaveText(one),
        name: one.note,
        remove: t('hours_leave_remove', leaveText(one)),
      }))}
      onRemove={(key) => {
        setOutcome(null);
        onLeave(leave.filter((one) => keyOf(one) !== key));
      }}
      onLast={() => part.current?.querySelector('input')?.focus()}
    />
  );

  return (
    <div class="calendar-part" ref={part}>
      <h4 class="label">{t('hours_leave')}</h4>
      {leave.length === 0 && <p class="quiet">{t('hours_leave_none')}</p>}
      <PastDays items={leave.toSorted((a, b) => a.from.localeCompare(b.from))} lastDay={({ to }) => to} today={today}>
        {rows}
      </PastDays>
      <AddLeave onAdd={add} />
      <Status outcome={outcome} />
    </div>
  );
}

function keyOf({ from, to, note }: Leave): string {
  return [from, to, note].join(' ');
}
