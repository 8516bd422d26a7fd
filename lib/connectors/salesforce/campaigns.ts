/** Campaigns that a person is a member of: what they answered to, and what reached them. */
import { day, type Instant } from '../../domain/time.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import type { MemberRow } from './replies.ts';

/** Types of campaign, as orgs name them, and what an answer to one is. */
const answers: readonly (readonly [RegExp, TouchpointKind])[] = [
  [/webinar|webcast|virtual/i, 'webinar'],
  [/conference|trade ?show|event|seminar|fair|roadshow|workshop|messe/i, 'event'],
  [/e-?mail|newsletter|nyhetsbrev/i, 'emailClick'],
  [/content|white ?paper|download|e-?book|guide|asset/i, 'download'],
  [/form|web ?site|landing|contact us|demo/i, 'form'],
  [/ad(?:s|vert\w*)?\b|banner|paid|ppc|search/i, 'ad'],
  [/video/i, 'video'],
  [/chat/i, 'chat'],
];

/** A membership: titled by the campaign and what became of it. Being on a list of invited people alone is nothing. */
export function memberIn(
  draft: PersonDraft,
  { Id, Status, HasResponded, FirstRespondedDate, CreatedDate, Campaign }: MemberRow,
): void {
  const name = words(Campaign?.Name, 300);
  const type = words(Campaign?.Type, 100);
  const status = words(Status, 100);
  const title = name && status ? `${name} (${status})` : name || status;
  const joined = instantIn(CreatedDate);
  if (HasResponded) {
    const kind = answers.find(([form]) => form.test(type))?.[1] ?? 'other';
    draft.touchpoint({ at: answeredAt(instantIn(FirstRespondedDate), joined), kind, title, id: Id });
  } else if (/e-?mail|newsletter|nyhetsbrev/i.test(type)) {
    draft.touchpoint({ at: joined, kind: 'emailSent', title, id: Id });
  }
}

/** The first answer is known by its day alone; whoever became a member by answering did so at that hour. */
function answeredAt(first: Instant | undefined, joined: Instant | undefined): Instant | undefined {
  if (first === undefined || joined === undefined) return first ?? joined;
  return joined >= first && joined < first + day ? joined : first;
}
