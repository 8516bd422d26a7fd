import { useState } from 'preact/hooks';
import { type ReadDraft, readKeptDraft } from '../../../../lib/domain/agreement/kept-draft.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { call } from '../../../../lib/messaging/client.ts';
import { now } from '../../../../lib/platform/clock.ts';
import { formatList } from '../../../../lib/platform/format.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { stepFragment } from '../../route.ts';
import { type Action, useAction } from '../../use-action.ts';
import { draftFrom, todayOf } from '../known-agreements.ts';
import { type ImportPlan, planImport, saysElse } from './import-plan.ts';

/** A file that waits for a word of the user. */
export interface WaitingImport {
  readonly file: Agreement;
  readonly plan: Extract<ImportPlan, { kind: 'next' | 'merge' }>;
  readonly draft: (ReadDraft & { readonly id: string }) | undefined;
}

/** Importing agreements that are readable. */
export interface AgreementImporting {
  readonly action: Action;
  readonly waiting: WaitingImport | undefined;
  /** Puts a file in force, or asks what is to be done with it. */
  readonly offer: (file: Agreement) => Promise<void>;
  readonly putNext: () => Promise<void>;
  /** Keeps what was merged as the draft, and opens it. */
  readonly openMerged: (merged: Agreement) => Promise<void>;
  readonly leave: () => void;
}

/** Nothing that is here is replaced before somebody has seen what would become of it. */
export function useAgreementImport(onImported: () => void): AgreementImporting {
  const action = useAction();
  const [waiting, setWaiting] = useState<WaitingImport>();
  const put = async (agreement: Agreement, done: string, basedOn?: number): Promise<void> => {
    const answer = await action.run(
      () => call('putAgreement', { agreement, ...(basedOn !== undefined && { basedOn }) }),
      () => done,
    );
    if (!answer) return;
    setWaiting(undefined);
    onImported();
  };
  const imported = (file: Agreement): string => t('options_agreement_imported', file.name, number(file.revision));
  const offer = async (file: Agreement): Promise<void> => {
    setWaiting(undefined);
    const [versions, kept] = [
      await action.run(() => call('agreementVersions', null)),
      await action.run(() => call('agreementDraft', null)),
    ];
    if (!versions || kept === undefined) return;
    const plan = planImport(file, versions);
    const read = kept && readKeptDraft(kept);
    const draft = read && { ...read, id: kept.id };
    if (plan.kind === 'first' && !kept) return put(file, imported(file));
    if (plan.kind === 'first') return action.say({ tone: 'bad', text: t('import_draftWaits') });
    if (plan.kind === 'known') {
      const { stored, signatures } = plan;
      const revision = number(stored.revision);
      if (signatures.length === 0) return action.say({ tone: 'plain', text: t('import_known', revision) });
      const signed = { ...stored, signatures: [...(stored.signatures ?? []), ...signatures] };
      return put(signed, t('import_signed', revision, formatList(signatures.map(({ name }) => name))), stored.revision);
    }
    // What cannot be read cannot be merged with, and is not to be written over.
    if (kept && !draft) return action.say({ tone: 'bad', text: t('import_draftUnreadable') });
    if (plan.kind === 'merge' && !draft && !saysElse(file, plan.newest)) {
      return action.say({ tone: 'plain', text: t('import_same', number(plan.newest.revision)) });
    }
    setWaiting({
      file,
      plan: plan.kind === 'next' && draft ? { ...plan, kind: 'merge', base: plan.newest } : plan,
      draft: draft ?? undefined,
    });
  };
  const openMerged = async (merged: Agreement): Promise<void> => {
    if (!waiting) return;
    const { plan, draft } = waiting;
    const fresh = draftFrom(merged, plan.newest.revision + 1, todayOf(merged, now()));
    const kept = draft
      ? { draft: merged, base: draft.base, knows: [draft.id] }
      : { draft: { ...fresh, review: merged.review ?? fresh.review }, base: plan.newest, knows: [] };
    const done = await action.run(() => call('keepAgreementDraft', kept));
    if (done === undefined) return;
    setWaiting(undefined);
    location.hash = stepFragment('sign');
  };
  return {
    action,
    waiting,
    offer,
    putNext: async () => {
      if (waiting?.plan.kind !== 'next') return;
      await put(waiting.file, imported(waiting.file), waiting.plan.newest.revision);
    },
    openMerged,
    leave: () => {
      setWaiting(undefined);
      action.say({ tone: 'plain', text: t('import_left') });
    },
  };
}
