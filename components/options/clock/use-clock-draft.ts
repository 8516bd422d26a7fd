import { useMemo, useState } from 'preact/hooks';
import { agreementOfDraft, type ClockDraft, differs, draftOf } from '../../../lib/domain/agreement/draft.ts';
import { type AgreementHistory, historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { isKnownZone } from '../../../lib/domain/business-time/zone-clock.ts';
import { addDays, dayOf, type PlainDay } from '../../../lib/domain/time.ts';
import type { PageCalls } from '../../../lib/messaging/protocol.ts';
import { now } from '../../../lib/platform/clock.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { checkDraft, type DraftProblem } from './draft-problems.ts';
import { type ProblemAt, problemsByPath } from './problem-sentence.ts';

/** What the worker tells of the agreements there are. */
export type KnownAgreements = PageCalls['agreement']['out'];

/** A draft of the clock and what follows from it. */
export interface ClockDraftState {
  readonly draft: ClockDraft;
  readonly change: (changes: Partial<ClockDraft>) => void;
  /** The agreement the draft is laid over. */
  readonly base: Agreement;
  /** The revision that had been put in force last when it was. */
  readonly basedOn: number;
  /** What applies without the draft. */
  readonly history: AgreementHistory;
  /** The agreement as the draft makes it, right or wrong. */
  readonly agreement: Agreement;
  /** The same, where there is nothing wrong with it. */
  readonly checked: Agreement | undefined;
  readonly problems: readonly DraftProblem[];
  readonly problemAt: ProblemAt;
  /** Whether the draft says anything else than what it is laid over, or has it apply from another day. */
  readonly isDirty: boolean;
  /** Today where the agreement is at home. */
  readonly today: PlainDay;
  /** Lays the draft over what is known now. */
  readonly layOver: (known: KnownAgreements) => void;
}

/** The revision that was put in force last: what it was put over does not apply from its day or later. */
export function latestRevision({ agreement, versions }: KnownAgreements): number {
  return versions.at(-1)?.revision ?? agreement.revision;
}

/** The first revision that none has had. */
function nextRevision({ agreement, versions }: KnownAgreements): number {
  return Math.max(agreement.revision, ...versions.map(({ revision }) => revision)) + 1;
}

/** What a team puts in force is its own agreement, not the one that Baton ships. */
function ownedBy({ isDefault, upcoming }: KnownAgreements, base: Agreement): Agreement {
  return isDefault && !upcoming ? { ...base, name: t('clock_ownName') } : base;
}

/** A draft of the agreement that applies last of those known. */
export function useClockDraft(known: KnownAgreements): ClockDraftState {
  const [over, setOver] = useState(known);
  const base = over.upcoming ?? over.agreement;
  const basedOn = latestRevision(over);
  const zone = base.calendars[0]?.zone ?? 'UTC';
  const today = dayOf(now(), isKnownZone(zone) ? zone : 'UTC');
  const [draft, setDraft] = useState(() => draftOf(base, firstDay(over, today)));
  const agreement = useMemo(
    () => agreementOfDraft(ownedBy(over, base), draft, nextRevision(over)),
    [base, draft, over],
  );
  const { problems, agreement: checked } = useMemo(() => checkDraft(agreement, today), [agreement, today]);
  const isDays = (rule: number): boolean => agreement.sla[rule]?.within.unit === 'businessDays';
  return {
    draft,
    change: (changes) => setDraft((old) => ({ ...old, ...changes })),
    base,
    basedOn,
    history: useMemo(() => historyOf(over.agreement, ...(over.upcoming ? [over.upcoming] : [])), [over]),
    agreement,
    checked,
    problems,
    problemAt: problemsByPath(problems, isDays),
    isDirty: differs(draft, base) || (over.upcoming !== undefined && draft.validFrom !== over.upcoming.validFrom),
    today,
    layOver: setOver,
  };
}

/**
 * The day a draft applies from unless somebody chooses another: tomorrow, so that no lead changes its deadline; at once
 * where nobody has agreed to anything yet; not before a revision that is to apply already.
 */
function firstDay({ isDefault, upcoming }: KnownAgreements, today: PlainDay): PlainDay {
  if (upcoming && upcoming.validFrom > today) return upcoming.validFrom;
  return isDefault ? today : addDays(today, 1);
}
