import type { Instant } from '../domain/time.ts';
import type { Draft } from './people-collector.ts';

/** A part of a row that goes into the draft of its person; says whether it found anything to take. */
export interface RowPart {
  /** @param at when the row was last changed, or else the file. */
  take(row: readonly string[], draft: Draft, at: Instant): boolean;
}
