import { useId } from 'preact/hooks';
import { type Choice, type Choices, canKeepBoth, type MergeConflict } from '../../../../lib/domain/agreement/merge.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { partLabel } from './part-labels.ts';
import { orderText, valueText } from './value-words.ts';
import './changes.css';

export interface MergeConflictsProps {
  readonly conflicts: readonly MergeConflict[];
  readonly mine: Agreement;
  readonly theirs: Agreement;
  /** What each side is called: "My draft", "Revision 4". */
  readonly mineName: string;
  readonly theirsName: string;
  readonly choices: Choices;
  readonly onChoice: (key: string, choice: Choice) => void;
}

/** What both sides changed differently, each to be settled by itself. Nothing is chosen before somebody does. */
export function MergeConflicts(props: MergeConflictsProps) {
  return (
    <div class="conflicts">
      {props.conflicts.map((conflict) => (
        <Conflict key={conflict.key} conflict={conflict} {...props} />
      ))}
    </div>
  );
}

function Conflict({
  conflict,
  mine,
  theirs,
  mineName,
  theirsName,
  choices,
  onChoice,
}: MergeConflictsProps & { conflict: MergeConflict }) {
  const id = useId();
  const { kind, path, key, base } = conflict;
  const text = (value: unknown, agreement: Agreement): string =>
    kind === 'order' ? orderText(path, value as string[], mine, theirs) : valueText(path, value, agreement);
  const about = partLabel(path, mine, theirs);
  const options: readonly (readonly [Choice, string])[] = [
    ['mine', t('change_in', mineName, text(conflict.mine, mine))],
    ['theirs', t('change_in', theirsName, text(conflict.theirs, theirs))],
    ...(canKeepBoth(conflict) ? [['both', t('change_both')] as const] : []),
  ];
  return (
    <fieldset class="conflict">
      <legend>{kind === 'order' ? t('change_order', about) : about}</legend>
      {base !== undefined && <p class="quiet">{t('change_was', text(base, theirs))}</p>}
      {options.map(([choice, label]) => (
        <label class="choice" key={choice}>
          <input type="radio" name={id} checked={choices.get(key) === choice} onChange={() => onChoice(key, choice)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
