/** What stands in the way of putting a draft in force, with its place and its sentence. */
import { type AgreementProblem, parseAgreement } from '../../../lib/domain/agreement/parse.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';

/** What only the editor refuses: an agreement from a file may have been in force for long, and may ask for nothing. */
export type EditorProblemCode =
  /** A test of a fact against no words at all, which no lead would pass. */
  | 'noValues'
  /** A test of a fact for lying between two numbers of which none is given, or the greater first. */
  | 'emptyRange'
  | 'reversedRange'
  /** A day gone by: what began under the agreement in force would come under another. */
  | 'pastDay'
  /** A name of nothing but spaces. */
  | 'blankName';

export interface DraftProblem {
  /** As in `AgreementProblem`. */
  readonly path: string;
  readonly code: AgreementProblem['code'] | EditorProblemCode;
  readonly detail?: string;
}

export interface CheckedDraft {
  readonly problems: readonly DraftProblem[];
  /** Present where there is no problem. */
  readonly agreement?: Agreement;
}

/** Checks an agreement made of a draft. `today` is the day in the zone of its first calendar. */
export function checkDraft(draft: Agreement, today: PlainDay): CheckedDraft {
  const parsed = parseAgreement(draft);
  const problems = [...(parsed.ok ? [] : parsed.problems), ...editorProblems(draft, today)];
  return parsed.ok && problems.length === 0 ? { problems, agreement: parsed.agreement } : { problems };
}

function* editorProblems(draft: Agreement, today: PlainDay): Generator<DraftProblem> {
  for (const [index, rule] of draft.sla.entries()) {
    if (rule.name !== '' && rule.name.trim() === '') yield { path: `sla.${index}.name`, code: 'blankName' };
    for (const [place, condition] of (rule.when ?? []).entries()) {
      if (condition.on !== 'fact') continue;
      const { test } = condition;
      const path = `sla.${index}.when.${place}.test`;
      if ('values' in test && test.values.length === 0) yield { path: `${path}.values`, code: 'noValues' };
      if (test.is !== 'between') continue;
      if (test.min === undefined && test.max === undefined) yield { path: `${path}.min`, code: 'emptyRange' };
      if ((test.min ?? -Infinity) > (test.max ?? Infinity)) yield { path: `${path}.max`, code: 'reversedRange' };
    }
  }
  if (draft.validFrom !== '' && draft.validFrom < today) yield { path: 'validFrom', code: 'pastDay' };
}
