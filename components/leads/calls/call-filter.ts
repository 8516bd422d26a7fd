/** What of the call list is shown. */

import { type CallReason, callReasons } from '../../../lib/domain/agreement/schema.ts';
import type { CallEntry } from '../../../lib/domain/call-list/call-list.ts';
import type { GridCell } from '../../../lib/domain/grid/fit-grid.ts';
import { formatter } from '../../../lib/platform/i18n.ts';

/** The reader's choice; what is empty leaves nobody out. */
export interface CallFilter {
  readonly reason: CallReason | '';
  readonly stage: string;
  /** As `cellOf` names it. */
  readonly cell: string;
  /** Parts of the name, the company, the owner or the stage, in any order. */
  readonly text: string;
}

/** Everybody. */
export const noFilter: CallFilter = { reason: '', stage: '', cell: '', text: '' };

/** Where an entry stands in the grid. */
export function cellOf({ grade, level }: Pick<CallEntry, 'grade' | 'level'>): GridCell {
  return { grade: grade ?? 'none', level };
}

/** Whether an entry is shown. */
export function passes(entry: CallEntry, { reason, stage, cell, text }: CallFilter): boolean {
  if (reason !== '' && !entry.reasons.some(({ code }) => code === reason)) return false;
  if (stage !== '' && entry.stage !== stage) return false;
  if (cell !== '' && cellKey(entry) !== cell) return false;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const told = [entry.name, entry.company, entry.owner, entry.stage].join('\n').toLowerCase();
  return words.every((word) => told.includes(word));
}

/** The cell of an entry as the value of a choice. */
export function cellKey(entry: Pick<CallEntry, 'grade' | 'level'>): string {
  const { grade, level } = cellOf(entry);
  return `${grade}-${level}`;
}

/** What there is to choose from, in the order people expect, with how many entries each would show. */
export interface CallChoices {
  readonly reasons: readonly (readonly [code: CallReason, count: number])[];
  readonly stages: readonly string[];
  readonly cells: readonly (readonly [key: string, cell: GridCell])[];
}

/** The choices that a list offers. A reason counts wherever it holds, first or not. */
export function choicesIn(entries: readonly CallEntry[], order: readonly CallReason[] = callReasons): CallChoices {
  const reasons = order
    .map((code) => [code, entries.filter((entry) => entry.reasons.some((one) => one.code === code)).length] as const)
    .filter(([, count]) => count > 0);
  const stages = [...new Set(entries.flatMap(({ stage }) => stage ?? []))].sort(formatter(Intl.Collator, {}).compare);
  const cells = new Map(entries.map((entry) => [cellKey(entry), cellOf(entry)]));
  return { reasons, stages, cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)) };
}
