import { useState } from 'preact/hooks';
import { t } from '../../../../lib/platform/i18n.ts';
import { EditorPart } from '../parts/EditorPart.tsx';
import '../parts/parts.css';
import type { StepProps } from '../step.ts';
import './buyers.css';
import { FitRulesEditor } from './FitRulesEditor.tsx';
import { bestSum } from './fit-sum.ts';
import { GradesSentence } from './GradesSentence.tsx';
import { PersonasEditor } from './PersonasEditor.tsx';
import { TrialPanel } from './TrialPanel.tsx';
import { TryOnPerson } from './TryOnPerson.tsx';
import { countsById, useFitTrial } from './use-fit-trial.ts';

/** Who the buyers are: the kinds of them, what makes one fit, and from where the grades begin. */
export function BuyersStep({ agreement, change, problemAt }: StepProps) {
  const [email, setEmail] = useState('');
  const trial = useFitTrial(agreement, { email });
  const tried = trial.answer?.ok ? trial.answer.value.trial : undefined;
  const leads = tried?.leads ?? 0;
  const { fit, personas } = trial.of;
  return (
    <div class="step">
      <EditorPart title={t('buyers_fit_title')} about={t('buyers_fit_why')}>
        <FitRulesEditor
          rules={agreement.fit}
          problemAt={problemAt}
          counts={countsById(fit, tried && leads > 0 ? tried.fit : [])}
          leads={leads}
          onRules={(rules) => change({ fit: rules })}
        />
      </EditorPart>
      <EditorPart title={t('buyers_grades_title')} about={t('buyers_grades_why')}>
        <GradesSentence
          grades={agreement.fitGrades}
          best={bestSum(agreement.fit)}
          problemAt={problemAt}
          onGrades={(fitGrades) => change({ fitGrades })}
        />
        <TrialPanel {...trial} />
        {leads > 0 && <TryOnPerson trial={trial} email={email} onEmail={setEmail} />}
      </EditorPart>
      <EditorPart title={t('buyers_personas_title')} about={t('buyers_personas_why')}>
        <PersonasEditor
          personas={agreement.personas}
          problemAt={problemAt}
          counts={countsById(personas, tried && leads > 0 ? tried.personas : [])}
          leads={leads}
          content={agreement.content}
          onPersonas={(changed, content) => change({ personas: changed, ...(content && { content }) })}
        />
      </EditorPart>
    </div>
  );
}
