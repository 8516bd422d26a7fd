import { BuyersStep } from './buyers/BuyersStep.tsx';
import { CallsStep } from './calls/CallsStep.tsx';
import { ClockStep } from './clock/ClockStep.tsx';
import { ContentStep } from './content/ContentStep.tsx';
import { EngagementStep } from './engagement/EngagementStep.tsx';
import { GoalsStep } from './goals/GoalsStep.tsx';
import type { KnownAgreements } from './known-agreements.ts';
import { ReasonsStep } from './reasons/ReasonsStep.tsx';
import { SignStep } from './sign/SignStep.tsx';
import type { StepProps } from './step.ts';
import type { StepName } from './step-names.ts';
import { TimingStep } from './timing/TimingStep.tsx';
import type { AgreementDraft } from './use-agreement-draft.ts';
import { WordsStep } from './words/WordsStep.tsx';

export interface CurrentStepProps {
  readonly name: StepName;
  readonly state: AgreementDraft;
  readonly known: KnownAgreements;
  readonly onOutdated: () => void;
}

/** The step with a name. */
export function CurrentStep({ name, state, known, onOutdated }: CurrentStepProps) {
  const { agreement, change, problemAt, today, checked, history } = state;
  const step: StepProps = { agreement, change, problemAt, today };
  switch (name) {
    case 'goals':
      return <GoalsStep {...step} />;
    case 'words':
      return <WordsStep {...step} />;
    case 'buyers':
      return <BuyersStep {...step} />;
    case 'engagement':
      return <EngagementStep {...step} />;
    case 'timing':
      return <TimingStep {...step} />;
    case 'clock':
      return <ClockStep {...step} checked={checked} history={history} />;
    case 'reasons':
      return <ReasonsStep {...step} />;
    case 'content':
      return <ContentStep {...step} />;
    case 'calls':
      return <CallsStep {...step} />;
    case 'sign':
      return <SignStep state={state} known={known} onOutdated={onOutdated} />;
  }
}
