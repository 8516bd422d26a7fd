import { Plus } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EngagementRule } from '../../../../lib/domain/agreement/schema.ts';
import { type TouchpointKind, touchpointKinds } from '../../../../lib/domain/touchpoint.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import { RemovalNote } from '../parts/RemovalNote.tsx';
import { useRemoval } from '../parts/use-removal.ts';
import { type ProblemAt, within } from '../problem-sentence.ts';
import { KindRow } from './KindRow.tsx';

export interface KindTableProps {
  readonly rules: readonly EngagementRule[];
  readonly problemAt: ProblemAt;
  readonly onRules: (rules: EngagementRule[]) => void;
}

/** Points and half-life by kind of touchpoint. A kind without a row earns nothing. */
export function KindTable({ rules, problemAt, onRules }: KindTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef<TouchpointKind | null>(null);
  const [wanted, setWanted] = useState<TouchpointKind | null>(null);
  // What was added again in the meantime does not come back a second time.
  const { removal, remove } = useRemoval(rules, (changed) => onRules(once(changed)));
  const free = touchpointKinds.filter((kind) => !rules.some((rule) => rule.kind === kind));
  const kind = wanted !== null && free.includes(wanted) ? wanted : free[0];
  useLayoutEffect(() => {
    if (added.current !== null)
      body.current?.querySelector<HTMLElement>(`[data-item="${added.current}"] input`)?.focus();
    added.current = null;
  }, [rules]);
  return (
    <div class="kind-scope">
      {rules.length === 0 && <p class="quiet">{t('engage_none')}</p>}
      {rules.length > 0 && (
        <table class="kind-table">
          <thead>
            <tr>
              <th scope="col">{t('options_agreement_touchpoint')}</th>
              <th scope="col">{t('options_agreement_points')}</th>
              <th scope="col">{t('options_agreement_halfLife')}</th>
              <th scope="col">{t('engage_means')}</th>
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {rules.map((rule, place) => (
              <KindRow
                key={`${rule.kind} ${rules.findIndex((other) => other.kind === rule.kind) === place ? '' : place}`}
                rule={rule}
                problemAt={within(problemAt, `engagement.${place}`)}
                onChange={(changed) => onRules(rules.with(place, changed))}
                onRemove={() => remove(place, t('engage_kind_removed', t(`kind_${rule.kind}`)))}
              />
            ))}
          </tbody>
        </table>
      )}
      <RemovalNote removal={removal} onUndone={() => addButton.current?.focus()} />
      {kind && (
        <div class="buttons editor-add">
          <Choice
            label={t('engage_kind')}
            value={kind}
            options={free.map((each) => [each, t(`kind_${each}`)])}
            onChoice={setWanted}
          />
          <Button
            icon={Plus}
            inner={addButton}
            onClick={() => {
              added.current = kind;
              onRules([...rules, { kind, points: 5, halfLifeDays: 30 }]);
            }}
          >
            {t('engage_kind_add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function once(rules: readonly EngagementRule[]): EngagementRule[] {
  return [...new Map(rules.map((rule) => [rule.kind, rule])).values()];
}
