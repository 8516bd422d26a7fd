/** What reached a contact and what they did with it: ActiveCampaign's list of their activities. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import type { Client } from '../client/client.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { pagesOf } from './pages.ts';
import { type ActivityReply, activitiesReply, type Thing } from './replies.ts';

/** What comes along, so that there is a name for each. */
const along = [
  'reference',
  'reference.automation',
  'reference.campaign',
  'reference.campaignMessage',
  'reference.contactList.list',
  'reference.link',
  'reference.list',
  'reference.log',
  'reference.log.campaign',
  'reference.log.message',
  'reference.message',
].join(',');

/** Enough to tell a journey by. */
const mostPages = 5;

/** Activities, and what they are about. */
export interface Activities {
  readonly activities: readonly ActivityReply[];
  readonly about: ReadonlyMap<string, Thing>;
}

/** No activities. */
export const noActivities: Activities = { activities: [], about: new Map() };

/** The newest 500. */
export async function readActivities(client: Client, contact: string): Promise<Activities> {
  const pages = await pagesOf(client, '/activities', activitiesReply, {
    items: ({ activities }) => activities,
    most: mostPages,
    query: { contact, include: along, 'orders[tstamp]': 'DESC' },
  });
  return {
    activities: pages.flatMap(({ activities }) => activities),
    about: new Map(pages.flatMap(({ about }) => [...about])),
  };
}

/** Notes are read by themselves; what happens to a deal or a record is none of the buyer's doing. */
const leftOut = /^(note|deal|dealtask|dealtasktype|contact|subscriber)$/;

/** Adds them, but for those that are no part of a journey. */
export function addActivities(draft: PersonDraft, { activities, about }: Activities): void {
  for (const activity of activities) {
    const type = plain(activity.reference?.type ?? activity.reference_type);
    if (type === '' || leftOut.test(type)) continue;
    const thing = about.get(`${listName(activity.reference?.type)} ${activity.reference?.id}`);
    const mail = thing && mailOf(thing, about);
    const kind = kindOf(type, String(activity.reference_action ?? ''));
    const title = kind === 'other' ? nameOf(thing) : nameOf(mail) || nameOf(thing);
    // What has no name tells a rep nothing, where it is not even known to be a mail.
    if (kind === 'other' && title === '') continue;
    draft.touchpoint({ at: instantIn(activity.tstamp), kind, title, url: thing?.link, id: `activity:${activity.id}` });
  }
}

/** What happened, by what it is about and what was done. */
function kindOf(type: string, action: string): TouchpointKind {
  if (type === 'contactemail' || type === 'subscriberemail') return 'mail';
  if (type === 'link' || type === 'linkdata') return 'emailClick';
  if (!/^(log|campaign|message|campaignmessage)$/.test(type) || /bounce|unsub/i.test(action)) return 'other';
  if (/click|link/i.test(action)) return 'emailClick';
  return /open|read/i.test(action) ? 'emailOpen' : 'emailSent';
}

/** The mail in which it was: the message, else the campaign, of a sending or a link. */
function mailOf(thing: Thing, about: ReadonlyMap<string, Thing>): Thing | undefined {
  const message = about.get(`messages ${thing.message ?? thing.messageid}`);
  return message ?? about.get(`campaigns ${thing.campaign ?? thing.campaignid}`);
}

/** What the buyer saw of it, before marketing's name for it. */
function nameOf(thing: Thing | undefined): string {
  const names = [thing?.subject, thing?.title, thing?.name, thing?.link];
  return words(
    names.find((name) => name !== undefined && name !== null && name !== ''),
    500,
  );
}

/** `contact-email`, `ContactEmail`. */
function plain(type: Told): string {
  return String(type ?? '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
}

/** Things come along under the plural of their kind: `campaign-message` is one of `campaignMessages`. */
function listName(type: Told): string {
  return `${String(type ?? '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}s`;
}
