/** A person's timeline: what other programs put there, and when marketing answered. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { Client } from '../client/client.ts';
import type { AnswerRead } from '../connector.ts';
import { answerIn } from '../reading/answer-in.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { plain } from './facts.ts';
import { belongingTo } from './lists.ts';
import { type PersonRecord, type TimelineRecord, timelineRecord } from './replies.ts';

/** Answers that are kept, the newest. */
const most = 20;

/** A record of the workspace's own kinds that was made for the person: `linked-formSubmission.created`. */
const linked = /^linked-(?!note\b|task\b)([A-Za-z]\w*)\.created$/;

const kinds: readonly (readonly [RegExp, TouchpointKind])[] = [
  [/form|survey/i, 'form'],
  [/webinar/i, 'webinar'],
  [/download|asset|guide/i, 'download'],
  [/page|visit/i, 'page'],
  [/chat|conversation/i, 'chat'],
  [/call/i, 'call'],
  [/event|registration/i, 'event'],
];

/** The newest lines of a person's timeline. */
export function readTimeline(client: Client, personId: string): Promise<TimelineRecord[]> {
  const wanted = { newestBy: 'happensAt', pages: 2 };
  return belongingTo(client, 'timelineActivities', timelineRecord, 'person', [personId], wanted);
}

/** Adds what is known from nowhere else and has a name. */
export function addTimeline(draft: PersonDraft, timeline: readonly TimelineRecord[]): void {
  for (const { id, name, happensAt, linkedRecordCachedName } of timeline) {
    const object = linked.exec(words(name, 200))?.[1];
    const title = words(linkedRecordCachedName, 500);
    if (object === undefined || title === '') continue;
    const kind = kinds.find(([pattern]) => pattern.test(object))?.[1] ?? 'other';
    draft.touchpoint({ at: instantIn(happensAt), kind, title, id: `timeline:${id}` });
  }
}

/** Each answer that stood in the field, by the timeline; else what stands there now, since the person changed last. */
export function answersIn(
  person: PersonRecord,
  timeline: readonly TimelineRecord[],
  field: string | undefined,
): AnswerRead[] {
  if (!field) return [];
  const told = timeline.flatMap(({ properties, happensAt }) => {
    const value = properties?.diff?.[field]?.after;
    return value === undefined ? [] : [{ value, at: instantIn(happensAt) }];
  });
  const now = plain(person[field]);
  const all = told.some(({ value }) => value === now)
    ? told
    : [{ value: now, at: instantIn(person.updatedAt) }, ...told];
  return all.flatMap(({ value, at }) => answerIn(value, at) ?? []).slice(0, most);
}
