import { useEffect, useRef, useState } from 'preact/hooks';
import { readKeptDraft } from '../../../lib/domain/agreement/kept-draft.ts';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import type { Failure, KeptDrafts } from '../../../lib/messaging/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { PolicyNote } from '../sharing/PolicyNote.tsx';
import { useRefreshed } from '../use-refreshed.ts';
import { AgreementEditor } from './AgreementEditor.tsx';
import { rememberedAuthor } from './author-memory.ts';
import type { KnownAgreements } from './known-agreements.ts';
import type { StepName } from './step-names.ts';
import { UnreadableDraft } from './UnreadableDraft.tsx';

export interface EditorPageProps {
  readonly step: StepName | undefined;
}

/** What was there when the editor was opened. */
interface Found {
  readonly kept: KeptDrafts | null;
  readonly author: string;
  readonly failure?: Failure;
}

/** The agreement's editor over the whole page, once it is known what is agreed and what was drafted. */
export function EditorPage({ step }: EditorPageProps) {
  const [answer, refresh] = useRefreshed('agreement', ['agreementChanged']);
  const found = useFound();
  const [isAnew, setAnew] = useState(false);
  // A draft in the editor outlives a question that fails.
  const known = useRef<KnownAgreements | null>(null);
  if (answer?.ok) known.current = answer.value;
  const failure = found?.failure ?? (answer && !answer.ok && !known.current ? answer.failure : undefined);
  if (failure) return <p class="field-error">{failureText(failure)}</p>;
  if (!found || !known.current) return <p role="status">{t('options_wait')}</p>;
  const kept = isAnew ? null : found.kept;
  const read = kept && readKeptDraft(kept);
  if (kept && !read) {
    const forgotten = { draft: null, knows: [kept.id] };
    const startAnew = (): void => void call('keepAgreementDraft', forgotten).then(() => setAnew(true));
    return <UnreadableDraft kept={kept} onStartAnew={startAnew} />;
  }
  const restored = kept && read ? { ...read, id: kept.id, others: kept.others } : undefined;
  return (
    <>
      <PolicyNote />
      <AgreementEditor
        known={known.current}
        restored={restored}
        author={found.author}
        step={step}
        onOutdated={refresh}
      />
    </>
  );
}

function useFound(): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([call('agreementDraft', null), rememberedAuthor()]).then(([kept, author]) => {
      if (!isCurrent) return;
      setFound(kept.ok ? { kept: kept.value, author } : { kept: null, author, failure: kept.failure });
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return found;
}
