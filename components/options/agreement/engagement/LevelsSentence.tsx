import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { NumberBox } from '../../fields/NumberBox.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import type { ProblemAt } from '../problem-sentence.ts';

export interface LevelsSentenceProps {
  readonly levels: Agreement['engagementLevels'];
  readonly problemAt: ProblemAt;
  readonly onLevels: (levels: Agreement['engagementLevels']) => void;
}

/** From how many points a lead is at each level. */
export function LevelsSentence({ levels, problemAt, onLevels }: LevelsSentenceProps) {
  const blanks = levels.map((value, place) => ({
    name: String(place),
    problem: problemAt(`engagementLevels.${place}`),
    control: (aria: object) => (
      <NumberBox
        label={t('engage_level_from', number(place + 1))}
        value={value}
        aria={aria}
        onNumber={(points) => onLevels(levels.with(place, points) as [number, number, number])}
      />
    ),
  }));
  return (
    <>
      <Sentence say={(...parts) => t('engage_levels', ...parts)} blanks={blanks} />
      <FieldError id="engagement-levels-order" text={problemAt('engagementLevels')} />
    </>
  );
}
