/** Counts all leads by fit and engagement, one after the other, as a pass over them comes by. */
import { factOf } from '../agreement/fact-test.ts';
import type { Agreement } from '../agreement/schema.ts';
import { stageIndex } from '../agreement/stages.ts';
import type { Contact } from '../contact.ts';
import { wholeJourney } from '../journey/whole-journey.ts';
import type { QualificationView } from '../lead.ts';
import { engagementView, levelOf } from '../qualification/engagement.ts';
import { fitView } from '../qualification/fit.ts';
import { currentStage } from '../qualification/stage-history.ts';
import type { Instant } from '../time.ts';
import type { Touchpoint } from '../touchpoint.ts';
import type { FitGrid, GridCell } from './fit-grid.ts';
import type { StoredGridLead } from './grid-lead-schema.ts';
import { FirstLeads, leadsInCell } from './grid-leads.ts';
import { type PointBounds, PointRange } from './point-bounds.ts';

/** What was counted so far. */
export interface Counted {
  readonly leads: number;
  readonly counts: FitGrid['counts'];
  /** The first leads of each cell that has any. */
  readonly cells: readonly { readonly cell: GridCell; readonly leads: readonly StoredGridLead[] }[];
}

/**
 * What of an agreement decides where leads stand, as text: as long as it is the same, leads that did not change stand
 * where they stood.
 */
export function gridTerms({ fit, fitGrades, engagement, engagementLevels, machines }: Agreement): string {
  return JSON.stringify([fit, fitGrades, engagement, engagementLevels, machines]);
}

/** Counts at one instant under one agreement. */
export class GridCount {
  readonly #agreement: Agreement;
  readonly #now: Instant;
  readonly #counts: Record<GridCell['grade'], [number, number, number, number]> = {
    A: [0, 0, 0, 0],
    B: [0, 0, 0, 0],
    C: [0, 0, 0, 0],
    D: [0, 0, 0, 0],
    none: [0, 0, 0, 0],
  };
  readonly #cells = new Map<string, { readonly cell: GridCell; readonly first: FirstLeads<StoredGridLead> }>();
  readonly #listed: number;
  #leads = 0;
  /** Takes the bounds of each journey, for `add`. */
  readonly range: PointRange;

  /** `listed`: how many leads of each cell are kept by name. */
  constructor(agreement: Agreement, now: Instant, listed = leadsInCell) {
    this.#listed = listed;
    this.range = new PointRange(agreement, now);
    this.#agreement = agreement;
    this.#now = now;
  }

  /**
   * Adds a lead. Its journey, in any order, is put together only where the bounds of its points do not tell in which cell
   * it stands, and whether it may be among the first there.
   */
  add(contact: Contact, bounds: PointBounds, touchpoints: () => readonly Touchpoint[]): void {
    const fit = fitView(contact, this.#agreement);
    const grade = fit.grade ?? 'none';
    const { engagementLevels } = this.#agreement;
    this.#leads += 1;
    const certain = levelOf(bounds.least, engagementLevels);
    if (this.range.isRising && certain === levelOf(bounds.most, engagementLevels)) {
      const { counts, first } = this.#cell({ grade, level: certain });
      if (!first.mayHave(bounds.most)) {
        counts[certain - 1] = (counts[certain - 1] ?? 0) + 1;
        return;
      }
    }
    const journey = wholeJourney(touchpoints(), this.#agreement);
    const engagement = engagementView(journey, this.#agreement, this.#now);
    const { counts, first } = this.#cell({ grade, level: engagement.level });
    counts[engagement.level - 1] = (counts[engagement.level - 1] ?? 0) + 1;
    if (first.mayHave(engagement.points)) first.add(this.#leadOf(contact, fit, engagement));
  }

  #cell(cell: GridCell) {
    const key = `${cell.grade}${cell.level}`;
    const kept = this.#cells.get(key) ?? { cell, first: new FirstLeads<StoredGridLead>(this.#listed) };
    this.#cells.set(key, kept);
    return { counts: this.#counts[cell.grade], first: kept.first };
  }

  /** How many were added. */
  get leads(): number {
    return this.#leads;
  }

  /** What was counted so far. */
  result(): Counted {
    const cells = Array.from(this.#cells.values(), ({ cell, first }) => ({ cell, leads: first.all() }));
    return { leads: this.#leads, counts: this.#counts, cells };
  }

  #leadOf(
    contact: Contact,
    fit: QualificationView['fit'],
    { level, points, reasons }: QualificationView['engagement'],
  ): StoredGridLead {
    const { stages } = this.#agreement;
    const change = currentStage(contact, this.#now);
    const shown = {
      company: factOf(contact, 'company')?.value,
      owner: factOf(contact, 'owner')?.value,
      stage: change && (stages[stageIndex(this.#agreement, change.stage)]?.name ?? change.stage),
    };
    const known = Object.entries(shown).filter(([, value]) => value !== undefined);
    return {
      contactId: contact.id,
      // Empty where nothing says who it is; whoever shows it finds the words for that.
      name: String(factOf(contact, 'name')?.value ?? contact.emails[0] ?? ''),
      ...Object.fromEntries(known.map(([field, value]) => [field, String(value)])),
      grade: fit.grade,
      level,
      points,
      fitReasons: fit.reasons,
      engagementReasons: reasons.map((reason) => ({ label: reason.label, points: reason.points })),
      records: contact.records,
    };
  }
}
