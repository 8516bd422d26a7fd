import { Plus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { FitRule } from '../../../../lib/domain/agreement/schema.ts';
import type { TestCount } from '../../../../lib/domain/qualification/fit-trial.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { freshId } from '../parts/fresh-id.ts';
import { ItemPanels } from '../parts/ItemPanels.tsx';
import { RemovalNote } from '../parts/RemovalNote.tsx';
import { useOrder } from '../parts/use-order.ts';
import { useRemoval } from '../parts/use-removal.ts';
import { firstOf, type ProblemAt, within } from '../problem-sentence.ts';
import { FitRuleForm, ownLabel } from './FitRuleForm.tsx';
import { bestSum } from './fit-sum.ts';
import { pointsText } from './points-text.ts';

export interface FitRulesEditorProps {
  readonly rules: readonly FitRule[];
  readonly problemAt: ProblemAt;
  /** What came of trying them, by their ids; empty before, and where there are no leads. */
  readonly counts: ReadonlyMap<string, TestCount>;
  /** How many leads they were tried on. */
  readonly leads: number;
  readonly onRules: (rules: FitRule[]) => void;
}

/** Where something may be wrong with a rule, from the top down. */
const asked = ['label', 'points', 'when.fact', 'when.values', 'when.min', 'when.max'];

/** What a fitting buyer is worth points for. */
export function FitRulesEditor({ rules, problemAt, counts, leads, onRules }: FitRulesEditorProps) {
  const [opened, setOpened] = useState<string>();
  const addButton = useRef<HTMLButtonElement>(null);
  const order = useOrder(rules, ({ label }) => label, onRules);
  const { removal, remove } = useRemoval(rules, onRules);
  const best = bestSum(rules);
  const add = (): void => {
    const id = freshId('fit', rules);
    setOpened(id);
    order.focusOn(id, '.editor-body select');
    const when = { fact: 'industry', is: 'known' as const };
    onRules([...rules, { id, label: ownLabel(when), when, points: 10 }]);
  };
  const wrong = problemAt('fit');
  return (
    <>
      {rules.length === 0 && <p class="quiet">{t('buyers_fit_none')}</p>}
      <ItemPanels
        items={rules}
        nameOf={({ label }) => label}
        aboutOf={(rule) => {
          const count = counts.get(rule.id);
          const points = pointsText(rule.points, best);
          return count ? `${points} · ${plural('fitGrid_leads', count.pass)}` : points;
        }}
        problemOf={(_, place) => firstOf(within(problemAt, `fit.${place}`), asked)}
        order={order}
        opened={opened}
        onOpened={setOpened}
      >
        {(rule, place) => (
          <FitRuleForm
            rule={rule}
            best={best}
            problemAt={within(problemAt, `fit.${place}`)}
            count={counts.get(rule.id)}
            leads={leads}
            onChange={(changed) => onRules(rules.with(place, changed))}
            onRemove={() => remove(place, t('buyers_fit_removed', rule.label))}
          />
        )}
      </ItemPanels>
      <RemovalNote removal={removal} onUndone={() => addButton.current?.focus()} />
      <div class="buttons">
        <Button icon={Plus} inner={addButton} onClick={add}>
          {t('buyers_fit_add')}
        </Button>
      </div>
      {best > 0 && <p>{plural('buyers_fit_best', best)}</p>}
      {wrong && <p class="field-error">{wrong}</p>}
    </>
  );
}
