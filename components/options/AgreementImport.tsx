import { Upload } from 'lucide';
import { useState } from 'preact/hooks';
import { type AgreementProblem, parseAgreement } from '../../lib/domain/agreement/parse.ts';
import { call } from '../../lib/messaging/client.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { AgreementProblems } from './AgreementProblems.tsx';
import { FileButton } from './FileButton.tsx';
import { Status } from './Status.tsx';
import { useAction } from './use-action.ts';

/** An agreement is some kilobytes; what is larger is something else. */
const largest = 5_000_000;

/** Puts the agreement in a file in force, or says what is wrong in it, and where. */
export function AgreementImport({ onImported }: { readonly onImported: () => void }) {
  const action = useAction();
  const [wrong, setWrong] = useState<{ readonly json: unknown; readonly problems: readonly AgreementProblem[] }>();
  const read = async (file: File): Promise<void> => {
    setWrong(undefined);
    const value = await readJson(file);
    if ('wrong' in value) return action.say({ tone: 'bad', text: value.wrong });
    const parsed = parseAgreement(value.json);
    if (!parsed.ok) {
      setWrong({ json: value.json, problems: parsed.problems });
      return action.say({ tone: 'bad', text: plural('options_agreement_problems', parsed.problems.length, file.name) });
    }
    const put = await action.run(
      () => call('putAgreement', { agreement: parsed.agreement }),
      ({ agreement }) => t('options_agreement_imported', agreement.name, agreement.revision),
    );
    if (put) onImported();
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
