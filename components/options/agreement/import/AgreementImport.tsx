import { Upload } from 'lucide';
import { useState } from 'preact/hooks';
import { type AgreementProblem, parseAgreement } from '../../../../lib/domain/agreement/parse.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { FileButton } from '../../FileButton.tsx';
import { Status } from '../../Status.tsx';
import { AgreementProblems } from './AgreementProblems.tsx';
import { ImportNext } from './ImportNext.tsx';
import { ImportReview } from './ImportReview.tsx';
import type { AgreementImporting } from './use-agreement-import.ts';

/** An agreement is some kilobytes; what is larger is something else. */
const largest = 5_000_000;

/** Takes the agreement in a file: says what is wrong in it and where, puts it in force, or asks how to merge it. */
export function AgreementImport({ importing }: { readonly importing: AgreementImporting }) {
  const { action, waiting, offer, putNext, openMerged, leave } = importing;
  const [wrong, setWrong] = useState<{ readonly json: unknown; readonly problems: readonly AgreementProblem[] }>();
  const read = async (file: File): Promise<void> => {
    setWrong(undefined);
    const value = await readJson(file);
    if ('wrong' in value) return action.say({ tone: 'bad', text: value.wrong });
    const parsed = parseAgreement(value.json);
    if (parsed.ok) return offer(parsed.agreement);
    setWrong({ json: value.json, problems: parsed.problems });
    action.say({ tone: 'bad', text: plural('options_agreement_problems', parsed.problems.length, file.name) });
  };
  return (
    <>
      <FileButton
        icon={Upload}
        label={t('options_agreement_import')}
        accept=".json,application/json"
        busy={action.busy}
        onFile={(file) => void read(file)}
      />
      <Status outcome={action.outcome} />
      {wrong && <AgreementProblems problems={wrong.problems} agreement={wrong.json} />}
      {waiting?.plan.kind === 'next' && (
        <ImportNext
          file={waiting.file}
          newest={waiting.plan.newest}
          busy={action.busy}
          onPut={() => void putNext()}
          onCancel={leave}
        />
      )}
      {waiting?.plan.kind === 'merge' && (
        <ImportReview
          file={waiting.file}
          base={waiting.plan.base}
          mine={waiting.draft?.draft ?? waiting.plan.newest}
          isDraft={waiting.draft !== undefined}
          busy={action.busy}
          onMerged={(merged) => void openMerged(merged)}
          onCancel={leave}
        />
      )}
    </>
  );
}

async function readJson(file: File): Promise<{ readonly json: unknown } | { readonly wrong: string }> {
  if (file.size > largest) return { wrong: t('options_agreement_large', file.name) };
  const text = await file.text().catch(() => null);
  if (text === null) return { wrong: t('options_agreement_unreadable', file.name) };
  try {
    return { json: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    return { wrong: t('options_agreement_notJson', file.name, error instanceof Error ? error.message : '') };
  }
}
