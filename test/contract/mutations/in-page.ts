/** Runs in the page: tries every mutation on one page and gives what was read each time. */
import type { RecordPlan } from '../../../lib/crm/adapter.ts';
import { readPage } from '../../../lib/crm/read-page.ts';
import type { PageFacts, PageField } from '../../../lib/domain/record.ts';
import { drawing } from './drawing.ts';
import { markup } from './markup.ts';
import type { Mutation, RecordOnPage } from './mutation.ts';
import { removedFields } from './removed-fields.ts';
import { strangers } from './strangers.ts';
import { twoRecords } from './two-records.ts';
import { addresses, names } from './values.ts';

/** All there are. */
export const mutations: readonly Mutation[] = [
  ...markup,
  ...names,
  ...addresses,
  ...removedFields,
  ...strangers,
  ...twoRecords,
  ...drawing,
];

/** What a page is like and how it is read. */
export interface PageOnTrial {
  readonly html: string;
  readonly plan: RecordPlan;
  readonly shadow: boolean;
  readonly record: Omit<RecordOnPage, 'tellsId'>;
}

/** A rule that was broken. */
export interface Fault {
  readonly mutation: string;
  readonly fault: 'throws' | 'wrong' | 'lost' | 'not the same again';
  /** The error, what was read, or what was not. */
  readonly read: unknown;
}

/** The faults of all mutations that mean something on the page. */
export function tryMutations(trial: PageOnTrial): readonly Fault[] {
  // A page from which nothing is read may be another record's: then only what changes nothing is meant.
  const isRead = Object.keys(trial.record.facts).length > 0;
  draw(trial.html);
  const record = { ...trial.record, tellsId: tellsId(trial) };
  const meant = mutations.filter(({ when, harmless }) => (isRead || harmless) && (when?.(record) ?? true));
  return meant.flatMap((mutation) => faultOf({ ...trial, record }, mutation) ?? []);
}

/** Whether the page says which record it shows, in a way that the plan asks for. */
function tellsId({ plan: { idAt = [], within = [] }, record: { id } }: PageOnTrial): boolean {
  const places = idAt.map((place) => (typeof place === 'string' ? place : place.at));
  const around = within.filter((selector) => selector.includes('{id}'));
  return [...places, ...around].some((selector) => document.querySelector(selector.replaceAll('{id}', id)));
}

/** What is read from the page as it is. */
export function readAsItIs({ html, plan, shadow, record }: PageOnTrial): PageFacts {
  draw(html);
  return readPage(document, plan, record.id, shadow).facts;
}

function draw(html: string): void {
  document.open();
  document.write(html);
  document.close();
}

function faultOf(
  { html, plan, shadow, record }: PageOnTrial & { readonly record: RecordOnPage },
  mutation: Mutation,
): Fault | undefined {
  const fault = (kind: Fault['fault'], read: unknown): Fault => ({ mutation: mutation.name, fault: kind, read });
  draw(html);
  mutation.apply(document, record);
  try {
    const { facts, ...rest } = readPage(document, plan, record.id, shadow);
    const again = readPage(document, plan, record.id, shadow);
    if (JSON.stringify({ facts, ...rest }) !== JSON.stringify(again)) return fault('not the same again', again);
    const wrong = fieldsOf(facts).filter(([field, value]) => !isRight(value, field, record, mutation));
    if (wrong.length > 0) return fault('wrong', Object.fromEntries(wrong));
    const lost = mutation.harmless ? fieldsOf(record.facts).filter(([field]) => facts[field] === undefined) : [];
    return lost.length > 0
      ? fault(
          'lost',
          lost.map(([field]) => field),
        )
      : undefined;
  } catch (error) {
    return fault('throws', String(error));
  }
}

function fieldsOf(facts: PageFacts): [PageField, string][] {
  return Object.entries(facts) as [PageField, string][];
}

function isRight(value: string, field: PageField, { facts, alsoOwn }: RecordOnPage, { becomes }: Mutation): boolean {
  // CRMs give a person without a name the address for one.
  const forName = field === 'name' ? facts.email : undefined;
  const own = [facts[field], forName, ...alsoOwn].filter((each) => each !== undefined);
  return own.some((each) => value === each || value === becomes?.(each, field) || isPartOf(value, each, field));
}

/** A name of which a part is gone is still that person's. */
function isPartOf(value: string, own: string, field: PageField): boolean {
  const words = own.split(' ');
  return field === 'name' && value.split(' ').every((word) => words.includes(word));
}
