/** What rows say of the person: facts, stage, deadline and feedback. */
import { stageIndex } from '../domain/agreement/stages.ts';
import type { Fact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import type { CellReader } from './cell-reader.ts';
import { factFields } from './fields.ts';
import { addTo, type Draft, type PeopleCollector } from './people-collector.ts';
import type { RowPart } from './row-part.ts';
import { stableId } from './stable-id.ts';
import { parseMoney } from './values/numbers.ts';
import { verdictOf, wordsOf } from './values/words.ts';

/** A column whose values become a fact. */
interface FactColumn {
  readonly index: number;
  readonly name: string;
  readonly as: 'text' | 'number' | 'sum';
}

/** Facts, stage, deadline and feedback into a draft. */
export class ContactPart implements RowPart {
  readonly #cells: CellReader;
  readonly #collector: PeopleCollector;
  readonly #facts: readonly FactColumn[];
  readonly #reasons: ReadonlyMap<string, string>;

  constructor(cells: CellReader, collector: PeopleCollector) {
    this.#cells = cells;
    this.#collector = collector;
    this.#facts = factColumns(cells);
    const reasons = cells.context.agreement.feedbackReasons;
    this.#reasons = new Map(
      reasons.flatMap(({ id, label }) => [
        [wordsOf(label), id],
        [wordsOf(id), id],
      ]),
    );
  }

  /** Always true: that the person exists is something. */
  take(row: readonly string[], draft: Draft, at: Instant): boolean {
    const { source } = this.#cells.context;
    for (const { index, name, as } of this.#facts) {
      const text = this.#cells.text(row, index);
      if (text !== '') this.#collector.addFact(draft, name, { value: this.#value(text, index, as), source, at });
    }
    this.#createdAt(row, draft);
    this.#name(row, draft, at);
    this.#stage(row, draft, at);
    this.#deadline(row, draft, at);
    this.#feedback(row, draft);
    return true;
  }

  #value(text: string, index: number, as: FactColumn['as']): Fact['value'] {
    if (as === 'number' && /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text)) return Number(text);
    const sum = as === 'sum' ? parseMoney(text, this.#cells.decimalMark(index)) : null;
    return sum ? sum.value : this.#cells.clean(text, 1000);
  }

  /** Of several days a file tells, the lead came in on the first. */
  #createdAt(row: readonly string[], draft: Draft): void {
    const at = this.#cells.instant(row, 'createdAt');
    if (at !== undefined && (draft.createdAt === undefined || at < draft.createdAt)) draft.createdAt = at;
  }

  #name(row: readonly string[], draft: Draft, at: Instant): void {
    if (this.#cells.first(row, 'name') !== '') return;
    const name = [this.#cells.first(row, 'firstName'), this.#cells.first(row, 'lastName')]
      .filter((part) => part !== '')
      .join(' ');
    if (name !== '')
      this.#collector.addFact(draft, 'name', {
        value: this.#cells.clean(name, 1000),
        source: this.#cells.context.source,
        at,
      });
  }

  #stage(row: readonly string[], draft: Draft, at: Instant): void {
    const cells = this.#cells;
    const word = cells.first(row, 'stage');
    if (word === '') return;
    const { agreement, source, ownStages } = cells.context;
    const stage = ownStages ? cells.clean(word, 100) : agreement.stages[stageIndex(agreement, word)]?.id;
    if (stage === undefined) {
      cells.problem('unknownStage', cells.columns('stage')[0] ?? -1, word);
      return;
    }
    const entered = cells.instant(row, 'stageTime') ?? at;
    if (draft.stages?.some((known) => known.stage === stage && known.at === entered)) return;
    addTo(draft, 'stages', { stage, at: entered, source });
    this.#collector.weighEntry();
  }

  #deadline(row: readonly string[], draft: Draft, at: Instant): void {
    const cells = this.#cells;
    const day = cells.day(row, 'deadline');
    if (day === undefined) return;
    const column = cells.nameOf(cells.columns('deadline')[0] ?? -1);
    // Without a word of its own the column's name says what falls due.
    const what = cells.clean(cells.first(row, 'deadlineWhat') || column, 200);
    addTo(draft, 'deadlines', { id: stableId('deadline', day, what), day, what, source: cells.context.source, at });
    this.#collector.weighEntry();
  }

  #feedback(row: readonly string[], draft: Draft): void {
    const cells = this.#cells;
    const word = cells.first(row, 'verdict');
    if (word === '') return;
    const verdict = verdictOf(word);
    if (verdict === null) {
      cells.problem('unknownVerdict', cells.columns('verdict')[0] ?? -1, word);
      return;
    }
    const at = cells.instant(row, 'feedbackTime') ?? cells.instant(row, 'updatedAt') ?? cells.context.fileTime;
    const said = verdict === 'bad' ? cells.first(row, 'reason') : '';
    const reason = said === '' ? undefined : this.#reasons.get(wordsOf(said));
    if (said !== '' && reason === undefined) cells.problem('unknownReason', cells.columns('reason')[0] ?? -1, said);
    const id = stableId('feedback', verdict, at, reason);
    addTo(draft, 'feedback', { id, verdict, at, source: cells.context.source, ...(reason && { reason }) });
    this.#collector.weighEntry();
  }
}

function factColumns(cells: CellReader): FactColumn[] {
  const { hints, mapping } = cells.context;
  const known = factFields.flatMap((field) =>
    cells.columns(field).map((index) => ({
      index,
      name: field,
      as: field === 'employees' || field === 'budget' ? ('sum' as const) : ('text' as const),
    })),
  );
  // Beside no touch of its own, the campaign is the one by which the lead came.
  const campaigns = mapping.carries.includes('touchpoints') ? [] : cells.columns('campaign');
  const came = campaigns.map((index) => ({ index, name: 'campaign', as: 'text' as const }));
  // How a deal stands is worth knowing where it has not ended, too: what is neither won nor lost is nowhere else.
  const own = [...cells.columns('fact'), ...cells.columns('outcome')].map((index) => ({
    index,
    // The one name that would reach an object's prototype.
    name: cells.nameOf(index) === '__proto__' ? 'proto' : cells.nameOf(index).slice(0, 200),
    as: hints[index]?.numeric ? ('number' as const) : ('text' as const),
  }));
  return [...known, ...came, ...own];
}
