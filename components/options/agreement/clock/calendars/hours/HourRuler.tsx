import { hour } from '../../../../../../lib/domain/time.ts';
import { formatter } from '../../../../../../lib/platform/i18n.ts';

/** The hours over the grid. For the eye: each span says its own. */
export function HourRuler() {
  const usual = formatter(Intl.DateTimeFormat, { hour: 'numeric', timeZone: 'UTC' } as const);
  const counted = usual.resolvedOptions().hourCycle === 'h23';
  const last = counted
    ? formatter(Intl.DateTimeFormat, { hour: 'numeric', timeZone: 'UTC', hourCycle: 'h24' } as const)
    : usual;
  return (
    <div class="hour-ruler" aria-hidden="true">
      {[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hours) => (
        <span key={hours} style={{ insetInlineStart: `${(hours / 24) * 100}%` }}>
          {(hours === 24 ? last : usual).format(hours * hour)}
        </span>
      ))}
    </div>
  );
}
