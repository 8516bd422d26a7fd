import type { Instant, Zone } from '../../../../../../lib/domain/time.ts';
import { formatClock } from '../../../../../../lib/platform/format.ts';
import { plural, t } from '../../../../../../lib/platform/i18n.ts';
import { offsetText, zoneText } from './zone-search.ts';

export interface ZoneListProps {
  readonly id: string;
  readonly optionId: (index: number) => string;
  readonly zones: readonly Zone[];
  /** How many more were found. */
  readonly more: number;
  /** The one that Enter takes; -1 for none. */
  readonly active: number;
  readonly now: Instant;
  readonly onTake: (zone: Zone) => void;
}

/** The zones found, with their time. The focus stays in the field. */
export function ZoneList({ id, optionId, zones, more, active, now, onTake }: ZoneListProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only so that a press leaves the focus in the field
    <div class="zone-list" onMouseDown={(event) => event.preventDefault()}>
      {zones.length > 0 && (
        <div id={id} role="listbox" aria-label={t('hours_zone')}>
          {zones.map((zone, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
            <div
              key={zone}
              id={optionId(index)}
              class="zone-option"
              role="option"
              aria-selected={index === active}
              onClick={() => onTake(zone)}
            >
              <span>{zoneText(zone)}</span>
              <span class="quiet">
                {formatClock(now, zone)} · {offsetText(zone, now)}
              </span>
            </div>
          ))}
        </div>
      )}
      {zones.length === 0 && (
        <p class="zone-none quiet" role="alert">
          {t('hours_zone_none')}
        </p>
      )}
      {more > 0 && <p class="zone-none quiet">{plural('hours_zone_more', more)}</p>}
    </div>
  );
}
