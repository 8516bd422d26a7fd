import { useEffect, useMemo, useState } from 'preact/hooks';
import { compareAgreements, type Difference } from '../../../lib/domain/agreement/compare.ts';
import { type AgreementHistory, historyOf } from '../../../lib/domain/agreement/history.ts';
import { joinDrafts } from '../../../lib/domain/agreement/join-drafts.ts';
import type { ReadDraft } from '../../../lib/domain/agreement/kept-draft.ts';
import { type Choices, mergeAgreements } from '../../../lib/domain/agreement/merge.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';
import { now } from '../../../lib/platform/clock.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { DraftProblem } from './draft-problem.ts';
import { checkDraft } from './draft-problems.ts';
import {
  draftFrom,
  freshDraft,
  isSameRevision,
  type KnownAgreements,
  newestOf,
  nextRevision,
  todayOf,
} from './known-agreements.ts';
import { type ProblemAt, problemsByPath } from './problem-sentence.ts';
import { type Keeping, type OtherDraft, type RestoredDraft, useKeptDraft } from './use-kept-draft.ts';

/** Who changes the agreement, and why. */
export interface Said {
  readonly author: string;
  readonly note: string;
}

/** A draft of the agreement and what follows from it. */
export interface AgreementDraft extends Said {
  /** As it is drafted, right or wrong, under the next revision. Who wrote it and who signs is no part of it. */
  readonly agreement: Agreement;
  readonly change: (changes: Partial<Agreement>) => void;
  readonly say: (said: Partial<Said>) => void;
  /** The agreement it is written from. */
  readonly base: Agreement;
  /** What applies without the draft. */
  readonly history: AgreementHistory;
  /** The draft, where there is nothing wrong with it. */
  readonly checked: Agreement | undefined;
  readonly problems: readonly DraftProblem[];
  readonly problemAt: ProblemAt;
  /** What it says else than what it is written from. */
  readonly differences: readonly Difference[];
  /** What somebody wrote: without what is proposed in every draft. */
  readonly written: readonly Difference[];
  /** Whether there is anything to save: a difference, or another day to apply from than would be proposed. */
  readonly isDirty: boolean;
  /** Whether putting it in force would be a revision: also the agreement Baton ships becomes the teams' own as it is. */
  readonly isNew: boolean;
  /** Today where the agreement is at home. */
  readonly today: PlainDay;
  readonly keeping: Keeping;
  /** What was put in force while the draft was written. */
  readonly overtakenBy: Agreement | undefined;
  /** Merges the draft with it; the draft is written from that one then. */
  readonly merge: (choices: Choices) => void;
  /** What another tab wrote, where both changed something differently; where not, it is in the draft already. */
  readonly other: OtherDraft | undefined;
  /** Whether something of another tab's was taken into the draft. */
  readonly hasJoined: boolean;
  /** Makes one draft of this and the other tab's. */
  readonly join: (choices: Choices) => void;
  /** Throws away what was changed. What was kept is forgotten. */
  readonly startAnew: () => void;
  /** What the change is known by, so that it is saved once however often it is sent. */
  readonly changeId: string;
  /** The draft was put in force: what is written from now on is written from that. */
  readonly settle: (saved: Agreement) => void;
}

/** The draft itself, with who writes it. Who has not said it yet is nobody. */
interface Held {
  readonly draft: Agreement;
  readonly base: Agreement;
  /** What it says where nobody changed anything. */
  readonly start: Agreement;
  readonly changeId: string;
}

/**
 * A draft of the agreement that applies last of those known, or the one that was kept. It outlives another revision put
 * in force meanwhile: `known` may change, and the draft stays as it is until somebody merges it.
 */
export function useAgreementDraft(
  known: KnownAgreements,
  restored: RestoredDraft | undefined,
  author = '',
): AgreementDraft {
  const newest = newestOf(known);
  const today = todayOf(restored?.base ?? newest, now());
  const anew = (): Held => {
    const start = freshDraft(known, today);
    return { draft: start, base: newest, start, changeId: crypto.randomUUID() };
  };
  const [held, setHeld] = useState<Held>(() => (restored ? { ...anew(), ...restoredFrom(restored, newest) } : anew()));
  const { draft, base, start, changeId } = held;
  // What was just saved may not be told yet.
  const isOvertaken = useMemo(() => base.revision <= newest.revision && !isSameRevision(base, newest), [base, newest]);
  const next = Math.max(nextRevision(known), base.revision + 1);
  const agreement = useMemo(() => {
    const { change: _change, signatures: _signatures, ...rest } = draft;
    return { ...rest, revision: next };
  }, [draft, next]);
  const { problems, agreement: checked } = useMemo(() => checkDraft(agreement, today), [agreement, today]);
  const differences = useMemo(() => compareAgreements(base, agreement), [base, agreement]);
  const written = useMemo(() => compareAgreements(start, agreement), [start, agreement]);
  const isDirty = written.length > 0;
  const [lastAuthor, setLastAuthor] = useState(author);
  // The first agreement of two teams needs no reason: it is proposed.
  const proposed = base.revision === 0 ? t('sign_note_first') : '';
  const said = { author: draft.change?.author ?? lastAuthor, note: draft.change?.note ?? proposed };
  const isWorthKeeping = isDirty || said.note !== proposed;
  const { keeping, other, takeIn } = useKeptDraft(isWorthKeeping ? draft : null, base, restored);
  const [hasJoined, setJoined] = useState(false);
  const join = (choices?: Choices): void => {
    if (!other) return;
    setHeld((old) => ({ ...old, ...joined(old, other, choices) }));
    takeIn(other);
    setJoined(true);
  };
  const isJoinable = useMemo(
    () => other !== undefined && joinDrafts({ draft, base }, other, other.common).conflicts.length === 0,
    [other],
  );
  useEffect(() => {
    if (isJoinable) join();
  }, [other]);
  const isUntouched = isOvertaken && !isWorthKeeping;
  // Another tab may have written on the same draft, and have put its own in force.
  const isSaved = isOvertaken && newest.change?.id === changeId && compareAgreements(newest, agreement).length === 0;
  useEffect(() => {
    // Nothing was written that could be lost; or it was stored, and only the answer got lost.
    if (isUntouched || isSaved) setHeld(anew());
  }, [isUntouched, isSaved]);
  const withDraft = (change: (draft: Agreement) => Agreement): void =>
    setHeld((old) => ({ ...old, draft: change(old.draft) }));
  return {
    ...said,
    agreement,
    change: (changes) => withDraft((old) => present({ ...old, ...changes })),
    say: (more) => {
      if (more.author !== undefined) setLastAuthor(more.author);
      withDraft((old) => ({ ...old, change: { id: changeId, at: now(), ...said, ...noteOf(old), ...more } }));
    },
    base,
    history: useMemo(() => historyOf(known.agreement, ...(known.upcoming ? [known.upcoming] : [])), [known]),
    checked,
    problems,
    problemAt: problemsByPath(problems, (rule) => agreement.sla[rule]?.within.unit === 'businessDays'),
    differences,
    written,
    isDirty,
    isNew: isDirty || base.revision === 0,
    today,
    keeping,
    overtakenBy: isOvertaken ? newest : undefined,
    merge: (choices) =>
      setHeld((old) => {
        const { agreement: merged } = mergeAgreements(old.base, old.draft, newest, choices);
        const begun = anew();
        return { ...begun, draft: withChangeId(laterOf(merged, newest), begun.changeId) };
      }),
    other: isJoinable ? undefined : other,
    hasJoined,
    join,
    startAnew: () => setHeld(anew()),
    changeId,
    settle: (saved) => {
      const draft = draftFrom(saved, saved.revision + 1, today);
      setHeld({ draft, base: saved, start: draft, changeId: crypto.randomUUID() });
    },
  };
}

/** Both drafts as one. Written from a younger agreement, it is another change than the one that was begun. */
function joined({ draft, base }: Held, other: OtherDraft, choices?: Choices): Partial<Held> {
  const both = joinDrafts({ draft, base }, other, other.common, choices);
  if (both.base === base) return { draft: both.draft };
  const id = crypto.randomUUID();
  return { draft: withChangeId(both.draft, id), base: both.base, start: both.base, changeId: id };
}

function withChangeId(draft: Agreement, id: string): Agreement {
  return draft.change ? { ...draft, change: { ...draft.change, id } } : draft;
}

/** A draft that was kept, from where it was left. Its id outlives the tab: it may have been sent already. */
function restoredFrom({ draft, base }: ReadDraft, newest: Agreement): Partial<Held> {
  const { change } = draft;
  return {
    draft,
    base,
    ...(change && { changeId: change.id }),
    ...(!isSameRevision(base, newest) && { start: base }),
  };
}

/** What was said last, which may be more than what was drawn last. */
function noteOf({ change }: Agreement): Partial<Said> {
  return change ? { author: change.author, note: change.note } : {};
}

/** A part given as undefined is taken out. */
function present(draft: Agreement): Agreement {
  return Object.fromEntries(Object.entries(draft).filter(([, part]) => part !== undefined)) as Agreement;
}

/** A draft does not apply before what it was merged with. */
function laterOf(draft: Agreement, newest: Agreement): Agreement {
  return draft.validFrom !== '' && draft.validFrom < newest.validFrom && newest.revision !== 0
    ? { ...draft, validFrom: newest.validFrom }
    : draft;
}
