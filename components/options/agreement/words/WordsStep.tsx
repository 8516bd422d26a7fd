import { Plus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { sameValue } from '../../../../lib/domain/agreement/same-value.ts';
import type { Agreement, Stage } from '../../../../lib/domain/agreement/schema.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { freshId } from '../parts/fresh-id.ts';
import { ItemPanels } from '../parts/ItemPanels.tsx';
import { RemovalNote } from '../parts/RemovalNote.tsx';
import { useOrder } from '../parts/use-order.ts';
import type { Removal } from '../parts/use-removal.ts';
import { firstOf, type ProblemAt, within } from '../problem-sentence.ts';
import type { StepProps } from '../step.ts';
import { RemoveStage } from './RemoveStage.tsx';
import { StagePanel } from './StagePanel.tsx';
import {
  countedAs,
  leadsAt,
  planWithout,
  type StageParts,
  spelled,
  unknownWords,
  withShared,
} from './stage-changes.ts';
import { UnknownWords } from './UnknownWords.tsx';
import { useStageUse } from './use-stage-use.ts';
import { WhoSays } from './WhoSays.tsx';
import '../parts/parts.css';
import './words.css';

/** More are no way that anybody could follow. */
const most = 20;

/** What the words mean: the stages of a lead, in the order in which it passes through them. */
export function WordsStep({ agreement, change, problemAt }: StepProps) {
  const { stages, plan } = agreement;
  const [opened, setOpened] = useState(
    () => stages.find((stage, place) => firstProblem(within(problemAt, `stages.${place}`), stage) !== undefined)?.id,
  );
  const [removal, setRemoval] = useState<Removal & { readonly left: StageParts }>();
  const stageUse = useStageUse();
  const { use } = stageUse;
  const addButton = useRef<HTMLButtonElement>(null);
  const put = (changed: Stage[]): void => change({ stages: changed });
  const order = useOrder(stages, ({ name }) => name, put);
  const open = (id: string, selector: string): void => {
    order.focusOn(id, selector);
    setOpened(id);
  };
  const add = (): void => {
    const id = freshId('stage', stages);
    open(id, '.editor-body input');
    put([...stages, { id, name: freeName(stages), definition: '', aliases: [], requires: [] }]);
  };
  const remove = (stage: Stage, other?: Stage): void => {
    const before = partsOf(agreement);
    const left = other
      ? countedAs(before, stage, other.id)
      : {
          ...before,
          stages: stages.filter(({ id }) => id !== stage.id),
          ...(plan && { plan: planWithout(plan, stage.id) }),
        };
    setRemoval({
      text: other ? t('words_removed_as', stage.name, other.name) : t('words_removed', stage.name),
      left,
      undo: () => {
        setRemoval(undefined);
        change(before);
      },
    });
    change(left);
  };
  // What was changed since must not be lost by bringing the stage back.
  const canUndo = removal !== undefined && isSame(removal.left, partsOf(agreement));
  const wrong = problemAt('stages');
  return (
    <div class="step">
      <p class="quiet">{t('words_about')}</p>
      <WhoSays
        agreement={agreement}
        onOpen={(id) => open(id, '.editor-summary')}
        onAdd={(shared) => {
          open(shared, '.editor-summary');
          put(withShared(agreement, shared, t));
        }}
      />
      {use && (
        <UnknownWords
          words={unknownWords(agreement, use)}
          stages={stages}
          onWord={(word, id) => {
            order.focusOn(id, '.editor-summary');
            put(stages.map((stage) => (stage.id === id ? spelled(stage, word) : stage)));
          }}
        />
      )}
      <ItemPanels
        items={stages}
        nameOf={({ name }) => name}
        aboutOf={(stage, place) =>
          [
            use && leadsAt(agreement, place, use) > 0 && plural('words_leads', leadsAt(agreement, place, use)),
            opened !== stage.id && stage.definition,
          ]
            .filter(Boolean)
            .join(' · ')
        }
        problemOf={(stage, place) => firstProblem(within(problemAt, `stages.${place}`), stage)}
        order={order}
        opened={opened}
        onOpened={setOpened}
      >
        {(stage, place) => (
          <>
            <StagePanel
              stage={stage}
              agreement={agreement}
              problemAt={within(problemAt, `stages.${place}`)}
              onChange={(changed) => put(stages.with(place, changed))}
            />
            <RemoveStage
              stage={stage}
              agreement={agreement}
              stageUse={stageUse}
              onRemove={(other) => remove(stage, other)}
            />
          </>
        )}
      </ItemPanels>
      {wrong && <p class="field-error">{wrong}</p>}
      {stageUse.failure && <p class="quiet">{t('words_notCounted', stageUse.failure)}</p>}
      <RemovalNote removal={canUndo ? removal : undefined} onUndone={() => addButton.current?.focus()} />
      <div class="buttons">
        <Button icon={Plus} inner={addButton} busy={stages.length >= most} onClick={add}>
          {t('words_add')}
        </Button>
      </div>
    </div>
  );
}

function partsOf({ stages, content, sla, plan }: Agreement): StageParts {
  return { stages, content, sla, ...(plan && { plan }) };
}

function isSame(a: StageParts, b: StageParts): boolean {
  return (['stages', 'content', 'sla', 'plan'] as const).every(
    (part) => a[part] === b[part] || sameValue(a[part], b[part]),
  );
}

/** "New stage", or with the next number that none has. */
function freeName(stages: readonly Stage[]): string {
  const name = t('words_new');
  const taken = new Set(stages.map((stage) => stage.name));
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} ${count}`;
    if (!taken.has(free)) return free;
  }
}

function firstProblem(problemAt: ProblemAt, { requires }: Stage): string | undefined {
  const asked = requires.flatMap((_, place) => [`requires.${place}.fact`, `requires.${place}.atLeast`]);
  return firstOf(problemAt, ['name', 'definition', 'aliases', 'requires', ...asked]);
}
