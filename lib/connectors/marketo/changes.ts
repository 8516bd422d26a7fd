/** Stages, owners and marketing's answers: what changed on a lead, and when. */
import { answerStates } from '../../domain/contact.ts';
import { type Instant, latestInstant } from '../../domain/time.ts';
import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { attributeOf } from './attributes.ts';
import { kind } from './kinds.ts';
import type { ActivityReply, ChangeReply, LeadReply } from './replies.ts';
import { nameIn } from './touchpoints.ts';

/** A field's values over time. */
interface Change {
  readonly at: Instant;
  readonly value: string;
  readonly before: string;
}

/** The changes of one field, oldest first. */
export function changesOf(changes: readonly ChangeReply[], field: string): Change[] {
  return changes
    .flatMap(({ activityDate, fields }) => {
      const at = instantIn(activityDate);
      const one = fields.find(({ name }) => name === field);
      return at === undefined || !one ? [] : [{ at, value: text(one.newValue), before: text(one.oldValue) }];
    })
    .toSorted((a, b) => a.at - b.at);
}

/** As much of an answer as is kept. */
function text(told: Told): string {
  return words(told, 1000);
}

/**
 * Adds the values of the lead's status. `wholeSince`: the log was read in full from there on, so that a status without
 * a change in it is the lead's from the beginning. Where it was not, nobody can say since when: a hand-over must not be
 * dated by a guess.
 */
export function addStatus(
  draft: PersonDraft,
  lead: LeadReply,
  changes: readonly ChangeReply[],
  wholeSince: Instant | undefined,
): void {
  const status = changesOf(changes, 'leadStatus');
  const created = instantIn(lead.createdAt);
  if (created !== undefined && created >= (wholeSince ?? latestInstant))
    draft.stage(status[0] ? status[0].before : lead.leadStatus, created);
  for (const { at, value } of status) draft.stage(value, at);
}

/** Adds stages of the revenue model, which Marketo keeps apart from the status, and owners. */
export function addStagesAndOwners(draft: PersonDraft, activities: readonly ActivityReply[]): void {
  const owners: { at: Instant; name: string }[] = [];
  for (const activity of activities) {
    const at = instantIn(activity.activityDate);
    if (activity.activityTypeId === kind.changeRevenueStage) draft.stage(attributeOf(activity, 'New Stage'), at);
    if (activity.activityTypeId !== kind.changeOwner || at === undefined) continue;
    const name = nameIn(words(activity.primaryAttributeValue, 200));
    if (name !== '') owners.push({ at, name });
  }
  for (const { at, name } of owners) draft.owner(name, at);
  draft.fact('owner', owners.toSorted((a, b) => a.at - b.at).at(-1)?.name);
}

/** Each text in the field that begins with seen, changed or declined, with the instant at which it was written. */
export function answersIn(changes: readonly ChangeReply[], field: string | undefined): AnswerRead[] {
  if (!field) return [];
  return changesOf(changes, field.trim()).flatMap(({ at, value }) => {
    const [, word = '', rest = ''] = /^([a-z]+)\b[\s:;,.!–-]*(.*)$/i.exec(value) ?? [];
    const state = answerStates.find((each) => each === word.toLowerCase());
    return state ? [{ state, text: rest, at }] : [];
  });
}
