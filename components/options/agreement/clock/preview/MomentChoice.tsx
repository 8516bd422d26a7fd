import { useId } from 'preact/hooks';
import type { Zone } from '../../../../../lib/domain/time.ts';
import { formatWeekday, localZone } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { clockText } from '../../text/hours-words.ts';
import { type MomentName, momentNames, weeklyMoments } from './moments.ts';

export interface MomentChoiceProps {
  readonly chosen: MomentName;
  /** A date and a time as the browser's field writes them. */
  readonly own: string;
  /** In which the moments are meant. */
  readonly zone: Zone;
  readonly onChoice: (name: MomentName) => void;
  readonly onOwn: (own: string) => void;
}

/** When the leads of the preview are handed over. */
export function MomentChoice({ chosen, own, zone, onChoice, onOwn }: MomentChoiceProps) {
  const id = useId();
  return (
    <>
      <fieldset class="choices">
        <legend class="field-label">{t('clock_preview_when')}</legend>
        {momentNames.map((name) => (
          <label class="choice" key={name}>
            <input type="radio" name={id} checked={chosen === name} onChange={() => onChoice(name)} />
            {momentText(name)}
          </label>
        ))}
      </fieldset>
      {chosen === 'own' && (
        <div class="field">
          <label class="field-label" for={`${id}-own`}>
            {zone === localZone() ? t('clock_preview_own_at') : t('clock_preview_own_atZone', zone)}
          </label>
          <input
            id={`${id}-own`}
            class="input clock-own-moment"
            type="datetime-local"
            min="1970-01-01T00:00"
            max="2100-12-31T23:59"
            value={own}
            onInput={(event) => onOwn(event.currentTarget.value)}
          />
        </div>
      )}
    </>
  );
}

function momentText(name: MomentName): string {
  if (name === 'now' || name === 'own') return t(`clock_preview_${name}`);
  const { weekday, time } = weeklyMoments[name];
  return t('clock_preview_weekly', formatWeekday(weekday), clockText(time));
}
