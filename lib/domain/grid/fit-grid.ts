/** Fit and engagement of all leads: how many stand in each cell, from A to D and from 1 to 4. */
import * as z from 'zod/mini';
import { type Grade, grades } from '../qualification/grade.ts';
import type { Instant } from '../time.ts';

/** A cell; `none` for leads of whom nothing is known that fit could be told from. */
export const gridCellSchema = z.object({
  grade: z.enum([...grades, 'none']),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
});
export type GridCell = z.infer<typeof gridCellSchema>;

/** The counts. */
export interface FitGrid {
  /** When it was counted. */
  readonly at: Instant;
  /** Under which revision of the agreement. */
  readonly revision: number;
  /** Whether contacts or the agreement changed since. */
  readonly isOld: boolean;
  readonly leads: number;
  /** By grade, then the levels from 1 to 4. */
  readonly counts: Readonly<Record<GridCell['grade'], readonly [number, number, number, number]>>;
}

/** The counts as they were counted last, and how far a count is that goes on now. */
export interface FitGridReply {
  /** `null`: never counted. */
  readonly grid: FitGrid | null;
  /** Leads counted so far, of how many; both 0 at the very beginning. */
  readonly counting?: { readonly done: number; readonly of: number };
}

/** A lead of a cell. */
export interface GridLead {
  readonly contactId: string;
  /** Empty where nothing says who it is. */
  readonly name: string;
  readonly company?: string;
  readonly owner?: string;
  readonly stage?: string;
  readonly grade: Grade | null;
  readonly level: GridCell['level'];
  /** Points of engagement when it was counted. */
  readonly points: number;
  /** Labels of the rules that made the grade, and kinds of touchpoints that made the level, the weightiest first. */
  readonly fitReasons: readonly { readonly label: string; readonly points: number }[];
  readonly engagementReasons: readonly { readonly label: string; readonly points: number }[];
  readonly url?: string;
}
