import { ArrowLeft, ArrowRight } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { agreementFragment, stepFragment } from '../route.ts';
import { CurrentStep } from './CurrentStep.tsx';
import { EditorHead } from './EditorHead.tsx';
import type { KnownAgreements } from './known-agreements.ts';
import { OtherDraft } from './OtherDraft.tsx';
import { Overtaken } from './Overtaken.tsx';
import { Restored } from './Restored.tsx';
import { StepList } from './StepList.tsx';
import type { StepName } from './step-names.ts';
import { stepOfPath, steps } from './steps.ts';
import { useAgreementDraft } from './use-agreement-draft.ts';
import type { RestoredDraft } from './use-kept-draft.ts';
import { useWarningOnLeaving } from './use-warning-on-leaving.ts';
import './agreement-editor.css';

export interface AgreementEditorProps {
  /** Told anew whenever an agreement was put in force; the draft stays as it is. */
  readonly known: KnownAgreements;
  /** The draft that was kept when the editor was left last. */
  readonly restored: RestoredDraft | undefined;
  /** Who changed the agreement last in this browser. */
  readonly author: string;
  /** The step the address names. */
  readonly step: StepName | undefined;
  /** Asks for what is known anew. */
  readonly onOutdated: () => void;
}

/** The agreement, written step by step by two teams who have no manual. */
export function AgreementEditor({ known, restored, author, step, onOutdated }: AgreementEditorProps) {
  const state = useAgreementDraft(known, restored, author);
  const [seen, setSeen] = useState<ReadonlySet<StepName>>(new Set());
  // Found once: whoever puts right what was wrong there goes on where they are.
  const [first] = useState(() => firstStep(state.problems[0]?.path));
  const name = step ?? first;
  const place = steps.findIndex((each) => each.name === name);
  const [before, current, after] = [steps[place - 1], steps[place], steps[place + 1]];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    return () => setSeen((names) => new Set([...names, name]));
  }, [name]);
  useWarningOnLeaving(state.isDirty && state.keeping.state !== 'kept');
  if (!current) return null;
  return (
    <div class="agreement-editor">
      <EditorHead state={state} onLeave={() => goTo(agreementFragment)} />
      {restored && state.isDirty && <Restored savedAt={restored.savedAt} onStartAnew={state.startAnew} />}
      {state.overtakenBy && <Overtaken key={state.overtakenBy.revision} state={state} by={state.overtakenBy} />}
      {!state.overtakenBy && <OtherDraft state={state} />}
      <div class="agreement-editor-columns">
        <StepList current={name} seen={seen} problems={state.problems} differences={state.written} />
        <section class="agreement-step section" aria-labelledby="agreement-step-title">
          <p class="quiet">{t('agreement_step_count', place + 1, steps.length)}</p>
          <h2 class="agreement-step-title" id="agreement-step-title" tabIndex={-1} ref={title}>
            {t(current.title)}
          </h2>
          <p class="section-intro">{t(current.why)}</p>
          <CurrentStep key={name} name={name} state={state} known={known} onOutdated={onOutdated} />
          <div class="buttons agreement-step-ways">
            {before && (
              <Button icon={ArrowLeft} onClick={() => goTo(stepFragment(before.name))}>
                {t('agreement_step_back', t(before.title))}
              </Button>
            )}
            {after && (
              <Button icon={ArrowRight} look="primary" onClick={() => goTo(stepFragment(after.name))}>
                {t('agreement_step_next', t(after.title))}
              </Button>
            )}
          </div>
        </section>
      </div>
    </div>
  );
}

/** Where something is wrong, or the beginning. */
function firstStep(problem: string | undefined): StepName {
  return problem === undefined ? 'goals' : stepOfPath(problem);
}

function goTo(fragment: string): void {
  location.hash = fragment;
}
