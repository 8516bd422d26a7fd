import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { minute, type Zone } from '../../../../../../lib/domain/time.ts';
import { formatClock, localZone } from '../../../../../../lib/platform/format.ts';
import { t } from '../../../../../../lib/platform/i18n.ts';
import { useNow } from '../../../../../ui/use-now.ts';
import { ZoneList } from './ZoneList.tsx';
import { findZones, knowsZone, offsetText, readZone, zoneText } from './zone-search.ts';
import './zone-picker.css';

/** Zones listed at once; more are found by typing on. */
const most = 50;

export interface ZonePickerProps {
  readonly zone: Zone;
  readonly onZone: (zone: Zone) => void;
}

/** The zone in which hours are meant: searched by its place, with the time there now. */
export function ZonePicker({ zone, onZone }: ZonePickerProps) {
  const id = useId();
  const now = useNow((at) => at - (at % minute) + minute);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [error, setError] = useState<string | null>(null);
  const found = open ? findZones(typed ?? '') : [];
  const shown = found.slice(0, most);
  const known = knowsZone(zone);
  const optionId = (index: number): string => `${id}-${index}`;
  useEffect(() => {
    if (active >= 0) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  });

  function close(): void {
    setTyped(null);
    setOpen(false);
    setActive(-1);
    setError(null);
  }

  function take(chosen: Zone): void {
    close();
    if (chosen !== zone) onZone(chosen);
  }

  function commit(): void {
    const read = typed?.trim() ? readZone(typed) : zone;
    if (read !== undefined) {
      take(read);
      return;
    }
    setOpen(false);
    setError(t('hours_problem_unknownZone', typed?.trim() ?? ''));
  }

  function onKey(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      setOpen(true);
      setActive(open ? Math.max(0, Math.min(shown.length - 1, active + by)) : active);
    } else if (event.key === 'Enter') {
      const chosen = shown[active];
      if (chosen) take(chosen);
      else commit();
    } else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  return (
    <div class="field zone-picker">
      <label class="label" for={`${id}-field`}>
        {t('hours_zone')}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        value={typed ?? zoneText(zone)}
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        aria-invalid={error !== null || !known}
        aria-describedby={`${id}-now`}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setOpen(true)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
          setError(null);
        }}
        onBlur={commit}
        onKeyDown={onKey}
      />
      {open && (
        <ZoneList
          id={`${id}-list`}
          optionId={optionId}
          zones={shown}
          more={found.length - shown.length}
          active={active}
          now={now}
          onTake={take}
        />
      )}
      <p id={`${id}-now`} class={error || !known ? 'field-error' : 'quiet'} role={error ? 'alert' : undefined}>
        {error ?? (known ? zoneNow(zone, now) : t('hours_problem_unknownZone', zone))}
      </p>
    </div>
  );
}

function zoneNow(zone: Zone, now: number): string {
  const there = t('hours_zone_now', formatClock(now, zone), offsetText(zone, now));
  return zone === localZone()
    ? there
    : `${there} ${t('hours_zone_own', formatClock(now, localZone()), zoneText(localZone()))}`;
}
