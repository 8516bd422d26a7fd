import { timestamp } from './column-values.ts';
import type { Row } from './json.ts';

/** A task's status and done_date follow each other, as in the CRM's trigger sync_task_status_and_done_date. */
function syncTask(before: Row, after: Row, now: Date): Row {
  const done = { ...after };
  if (after.status === 'done' && before.status !== 'done') done.done_date = timestamp(now).slice(0, 10);
  if (after.status !== 'done' && before.status === 'done') done.done_date = null;
  if (done.done_date !== null && before.done_date === null) done.status = 'done';
  if (done.done_date === null && before.done_date !== null) done.status = 'todo';
  return done;
}

/** What the database's triggers make of a changed row before it is stored. */
export function afterChange(table: string, before: Row, after: Row, now: Date): Row {
  const stamped = 'updated_at' in after ? { ...after, updated_at: timestamp(now) } : after;
  return table === 'tasks' ? syncTask(before, stamped, now) : stamped;
}
