import { failureText } from '../../../lib/messaging/failure-text.ts';
import type { Site } from '../../../lib/messaging/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../Section.tsx';
import { type Outcome, Status } from '../Status.tsx';
import { FilePicker } from './FilePicker.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import type { Step } from './import-step.ts';
import { fileProblemText } from './import-words.ts';
import { ReportCard } from './ReportCard.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import type { Finished } from './run-import.ts';
import { useImport } from './use-import.ts';

/** Files into the store. */
export function ImportSection({ sites }: { readonly sites: readonly Site[] | null }) {
  const importing = useImport();
  const { step, waiting, finished, cancel } = importing;
  return (
    <Section id="import" intro={t('import_intro')}>
      <FilePicker onFiles={importing.choose} />
      {waiting > 0 && <p class="quiet">{plural('import_waiting', waiting)}</p>}
      <Status outcome={outcomeOf(step, finished)} />
      {step.kind === 'refused' && waiting > 0 && (
        <div class="buttons">
          <Button onClick={cancel}>{t('import_next')}</Button>
        </div>
      )}
      {step.kind === 'mapping' && (
        <ImportForm
          draft={step.draft}
          sites={sites}
          onChange={importing.change}
          onReopen={(choices) => importing.reopen(step.draft, choices)}
          onStart={() => importing.start(step.draft)}
          onCancel={cancel}
        />
      )}
      {step.kind === 'backup' && <RestoreForm key={step.file.name} file={step.file} onLeave={cancel} />}
      {step.kind === 'running' && <ImportProgress file={step.file.name} progress={step.progress} onCancel={cancel} />}
      {finished.map((each, index) => (
        <ReportCard key={finished.length - index} finished={each} />
      ))}
    </Section>
  );
}

function outcomeOf(step: Step, finished: readonly Finished[]): Outcome | null {
  switch (step.kind) {
    case 'opening':
      return { tone: 'plain', text: t('import_opening', step.file.name) };
    case 'refused':
      return {
        tone: 'bad',
        text: `${step.file.name}: ${step.problem ? fileProblemText(step.problem) : step.failure ? failureText(step.failure) : ''}`,
      };
    case 'mapping':
      return { tone: 'plain', text: t('import_opened', step.draft.file.name) };
    case 'running':
      return { tone: 'plain', text: t('import_running', step.file.name) };
    default: {
      const [last] = finished;
      if (!last || step.kind === 'backup') return null;
      const { report, problem, failure } = last;
      if (problem || failure) return { tone: 'bad', text: t('import_ended', report.file) };
      return {
        tone: report.cancelled ? 'plain' : 'good',
        text: t(report.cancelled ? 'import_cancelled' : 'import_done', report.file),
      };
    }
  }
}
