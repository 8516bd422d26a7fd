/** Stages, owners and tasks with the time of each, from a record's timeline. */
import type { Instant } from '../../domain/time.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import { type RecordRow, toldIn } from './replies.ts';
import type { Timeline } from './timeline.ts';

/** One change of a field. */
export interface Change {
  readonly at: Instant;
  readonly from: Told;
  readonly to: Told;
  readonly by: Told;
}

/** The changes of a field, oldest first. */
export function changesOf({ entries }: Timeline, record: RecordRow, field: string): Change[] {
  return entries
    .filter((entry) => !entry.record || entry.record.id === record.id)
    .flatMap(({ audited_time, done_by, field_history }) => {
      const change = field_history?.find(({ api_name }) => api_name === field);
      const at = instantIn(audited_time);
      if (!change || at === undefined) return [];
      return [{ at, from: filled(change._value?.old), to: filled(change._value?.new), by: done_by?.name }];
    })
    .toSorted((a, b) => a.at - b.at);
}

/** Zoho says "blank" of what was empty, and "-None-" of what was chosen to be. */
function filled(value: Told): Told {
  return value === 'blank' || value === '-None-' ? undefined : value;
}

/** Adds the stages a lead went through. Contacts have none of their own. */
export function addStages(draft: PersonDraft, timeline: Timeline, lead: RecordRow): void {
  addField(timeline, lead, 'Lead_Status', (stage, at, by) => draft.stage(stage, at, by));
}

/** Adds who had it. */
export function addOwners(draft: PersonDraft, timeline: Timeline, record: RecordRow): void {
  addField(timeline, record, 'Owner', (owner, at) => {
    // A user who is gone may be left as a number.
    if (!/^\d{6,}$/.test(String(owner))) draft.owner(owner, at);
  });
}

/**
 * What a field said, and since when. What it said at first it said from the beginning; where the timeline does not reach
 * back so far nobody knows since when, and a hand-over must not be dated by a guess.
 */
function addField(
  timeline: Timeline,
  record: RecordRow,
  field: string,
  add: (value: Told, at: Instant | undefined, by?: Told) => void,
): void {
  const changes = changesOf(timeline, record, field);
  const created = instantIn(toldIn(record, 'Created_Time'));
  if (timeline.isWhole) add(changes[0] ? changes[0].from : toldIn(record, field), created);
  for (const { to, at, by } of changes) add(to, at, by);
}

/** Adds tasks that users gave themselves or each other: they reach no buyer. */
export function addTasks(draft: PersonDraft, { entries }: Timeline): void {
  for (const { action, audited_time, done_by, record } of entries) {
    if (record?.module?.api_name !== 'Tasks' || action !== 'added') continue;
    draft.response('taskCreated', instantIn(audited_time), record.id, done_by?.name);
  }
}
