/** Activities: what people at the company did with the buyer, and what they mean to do. */
import type { ResponseKind } from '../../domain/contact.ts';
import { type Instant, minute } from '../../domain/time.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { ActivityReply } from './replies.ts';
import type { UserNames } from './users.ts';

type Reaching = Extract<TouchpointKind & ResponseKind, 'call' | 'meeting' | 'mail'>;

/** Companies add types of their own, whose keys come from their names: `video_call`, `demo`. */
const kinds: readonly [RegExp, Reaching][] = [
  [/mail/i, 'mail'],
  [/call|phone/i, 'call'],
  [/meeting|lunch|demo|visit|presentation/i, 'meeting'],
];

/** What was noted when it was over is created as done; what was planned is ticked off later. */
const noted = 2 * minute;

/** Adds them. Only what is done, and is of a kind that reaches somebody, is a response. */
export function addActivities(
  draft: PersonDraft,
  activities: readonly ActivityReply[],
  names: UserNames,
  now: Instant,
): void {
  for (const activity of activities) {
    if (activity.is_deleted === true) continue;
    const id = `activity:${activity.id}`;
    const by = names(activity.owner_id);
    const kind = kinds.find(([pattern]) => pattern.test(String(activity.type ?? '')))?.[1];
    if (activity.done !== true || !kind) {
      draft.response('taskCreated', instantIn(activity.add_time), id, by);
      continue;
    }
    const at = heldAt(activity, now);
    draft.touchpoint({ at, kind, title: activity.subject, id });
    draft.response(kind, at, id, by);
  }
}

/**
 * When it took place. One that was planned: when it was ticked off, as the plan's time may have passed without it. One
 * that was noted afterwards: the time that was given for it.
 */
function heldAt(activity: ActivityReply, now: Instant): Instant | undefined {
  const done = instantIn(activity.marked_as_done_time) ?? instantIn(activity.update_time);
  const added = instantIn(activity.add_time);
  const due = activity.due_time ? instantIn(`${activity.due_date} ${activity.due_time}`) : undefined;
  const wasNoted = done !== undefined && added !== undefined && done - added < noted;
  const at = wasNoted && due !== undefined && due <= added ? due : done;
  return at !== undefined && at <= now ? at : undefined;
}
