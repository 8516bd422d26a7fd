import { Circle, CircleAlert, CircleCheck, type IconNode, PencilLine } from 'lucide';
import type { Difference } from '../../../lib/domain/agreement/compare.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { stepFragment } from '../route.ts';
import type { DraftProblem } from './draft-problem.ts';
import type { StepName } from './step-names.ts';
import { type EditorStep, stepOfPath, steps } from './steps.ts';

export interface StepListProps {
  readonly current: StepName;
  /** The steps that were looked at. */
  readonly seen: ReadonlySet<StepName>;
  readonly problems: readonly DraftProblem[];
  /** What somebody wrote. */
  readonly differences: readonly Difference[];
}

/** The way through the agreement, and how far each part of it is. */
export function StepList({ current, ...rest }: StepListProps) {
  return (
    <nav class="agreement-steps" aria-label={t('agreement_steps')}>
      <ol>
        {steps.map((step) => {
          const { look, icon, word } = stateOf(step, rest);
          return (
            <li key={step.name}>
              <a
                class={`agreement-step-link agreement-step-${look}`}
                href={stepFragment(step.name)}
                aria-current={step.name === current ? 'step' : undefined}
              >
                <Icon icon={icon} />
                <span>
                  {t(step.title)}
                  {word !== '' && <span class="agreement-step-state">{word}</span>}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface StepState {
  readonly look: 'wrong' | 'changed' | 'seen' | 'open';
  readonly icon: IconNode;
  readonly word: string;
}

/** What is wrong comes before what was changed, and that before what was only looked at. */
function stateOf(
  { name, parts }: EditorStep,
  { seen, problems, differences }: Omit<StepListProps, 'current'>,
): StepState {
  const wrong = problems.filter(({ path }) => stepOfPath(path) === name).length;
  if (wrong > 0) return { look: 'wrong', icon: CircleAlert, word: plural('agreement_step_wrong', wrong) };
  const isChanged = differences.some(({ path: [part] }) => parts.some((each) => each === part));
  if (isChanged) return { look: 'changed', icon: PencilLine, word: t('agreement_step_changed') };
  if (seen.has(name)) return { look: 'seen', icon: CircleCheck, word: t('agreement_step_seen') };
  return { look: 'open', icon: Circle, word: '' };
}
