import { TriangleAlert } from 'lucide';
import type { Persona } from '../../../../lib/domain/agreement/schema.ts';
import type { FitTrial, PersonaCount } from '../../../../lib/domain/qualification/fit-trial.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { factTestText } from '../text/agreement-words.ts';
import { testCountText } from './trial-words.ts';

export interface PersonaVerdictProps {
  readonly persona: Persona;
  readonly count: PersonaCount;
  /** How many leads it was tried on; more than none. */
  readonly leads: FitTrial['leads'];
}

/** Whom a persona fits among the leads there are; and where it fits nobody, which of its tests stands in the way. */
export function PersonaVerdict({ persona, count: { fits, leads: theirs, tests }, leads }: PersonaVerdictProps) {
  if (fits > 0 && theirs > 0) {
    const [own, all] = [number(theirs), plural('fitGrid_leads', leads)];
    return (
      <p class="quiet">
        {fits > theirs
          ? t('buyers_persona_someEarlier', own, all, number(fits - theirs))
          : t('buyers_persona_fits', own, all)}
      </p>
    );
  }
  return (
    <div class="step-warn">
      <Icon icon={TriangleAlert} size={14} />
      <div>
        <p>
          {persona.rules.length === 0
            ? t('buyers_persona_noTests')
            : fits > 0
              ? plural('buyers_persona_allEarlier', fits)
              : plural('buyers_persona_nobody', leads)}
        </p>
        {fits === 0 && (
          <ul class="tried-tests">
            {persona.rules.map((rule, place) => (
              <li key={place}>
                {t(
                  'buyers_persona_test',
                  factTestText(rule),
                  testCountText(tests[place] ?? { pass: 0, unknown: 0 }, leads),
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
