/** What a lead did, and what reached them: Marketo's activities as touchpoints. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, type ToldTouchpoint, words } from '../reading/person-draft.ts';
import { actorOf, attributeOf, bareUrl, idOf } from './attributes.ts';
import { kind } from './kinds.ts';
import type { ActivityReply } from './replies.ts';

/** What is no part of a journey, but of how a lead was dealt with. */
const elsewhere: readonly number[] = [kind.changeOwner, kind.changeRevenueStage];

/** Adds activities to a draft, but for changes of stage and owner. `named` are kinds that only this Marketo has. */
export function addTouchpoints(
  draft: PersonDraft,
  activities: readonly ActivityReply[],
  named: ReadonlyMap<number, string>,
): void {
  for (const activity of activities) {
    if (elsewhere.includes(activity.activityTypeId) || !hasHappened(activity)) continue;
    const told = about(activity, named.get(activity.activityTypeId));
    if (!told) continue;
    const at = instantIn(activity.activityDate);
    const agent = attributeOf(activity, 'User Agent');
    const actor = actorOf(activity);
    draft.touchpoint({ ...told, at, id: idOf(activity), agent, ...(actor && { actor }) });
    if (activity.activityTypeId === kind.sendSalesEmail) addSalesEmail(draft, activity);
  }
}

/** A mail that a flow meant to send, and did not, is told as a sent one with this mark. */
function hasHappened(activity: ActivityReply): boolean {
  return !/^(?:skipped|failed)$/i.test(words(attributeOf(activity, 'Action Result'), 50));
}

/** A mail in a rep's name: theirs where they sent it, automatic where a campaign did. */
function addSalesEmail(draft: PersonDraft, activity: ActivityReply): void {
  const isAutomatic = words(attributeOf(activity, 'Campaign Run ID'), 50) !== '';
  const by = words(attributeOf(activity, 'Sent By'), 200);
  draft.response(isAutomatic ? 'automaticMail' : 'mail', instantIn(activity.activityDate), idOf(activity), nameIn(by));
}

/** A user's number or record is no name. */
export function nameIn(text: string): string {
  return /^(?:\d+|005[A-Za-z\d]{12,15})$/.test(text) ? '' : text;
}

type About = Pick<ToldTouchpoint, 'kind' | 'title' | 'url'>;

function about(activity: ActivityReply, name: string | undefined): About | undefined {
  const asset = words(activity.primaryAttributeValue, 500);
  const told = (attribute: string) => attributeOf(activity, attribute);
  switch (activity.activityTypeId) {
    case kind.visitWebpage:
      return {
        kind: 'page',
        title: asset || pathOf(told('Webpage URL')),
        url: bareUrl(told('Webpage URL')) ?? bareUrl(asset),
      };
    case kind.clickLink:
      return { kind: isFile(asset) ? 'download' : 'page', title: pathOf(asset), url: bareUrl(asset) };
    case kind.fillOutForm:
      return { kind: 'form', title: asset, url: bareUrl(told('Referrer URL')) };
    case kind.sendEmail:
      return { kind: 'emailSent', title: asset };
    case kind.openEmail:
    case kind.openSalesEmail:
      return { kind: 'emailOpen', title: asset };
    case kind.clickEmail:
    case kind.clickSalesEmail:
      return { kind: 'emailClick', title: asset, url: bareUrl(told('Link')) };
    case kind.sendSalesEmail:
    case kind.receiveSalesEmail:
      return { kind: 'mail', title: asset };
    case kind.unsubscribe:
      return { kind: 'other', title: withName('Unsubscribe Email', asset) };
    case kind.newLead:
      return { kind: 'other', title: withName('New Lead', cameBy(activity)) };
    case kind.interestingMoment:
      // One release of Marketo's wrote the attribute's name with an o too many.
      return { kind: 'other', title: told('Description') ?? told('Descriptioon') ?? asset };
    case kind.changeProgramStatus: {
      const status = words(told('New Status'), 200);
      return { kind: programKind(asset, status), title: withName(asset, status) };
    }
    default:
      return name === undefined ? undefined : { kind: namedKind(name), title: withName(name, asset) };
  }
}

function withName(name: string, what: string): string {
  if (what === '') return name;
  return name === '' ? what : `${name}: ${what}`;
}

/** By what a lead came into Marketo. */
function cameBy(activity: ActivityReply): string {
  const found = ['Form Name', 'List Name', 'Lead Source', 'Source Info', 'Source Type'].map((name) =>
    words(attributeOf(activity, name), 200),
  );
  return found.find((text) => text !== '') ?? '';
}

/** A page or a link without what follows after `?`. */
function pathOf(told: Told): string {
  return words(told, 2000).replace(/[?#].*$/, '');
}

function isFile(link: string): boolean {
  return /\.(?:pdf|docx?|pptx?|xlsx?|zip|epub|csv)$/i.test(pathOf(link));
}

/** What a program is, by its name and its statuses, which are mostly those that Marketo brings along. */
function programKind(program: string, status: string): TouchpointKind {
  if (/\bwebinar\b|\bon-demand\b/i.test(`${program} ${status}`)) return 'webinar';
  if (/\bdownload/i.test(status)) return 'download';
  if (/\b(?:regist|attend|no.?show|visited booth|wait.?list)/i.test(status)) return 'event';
  return 'other';
}

/** What an activity is that only this Marketo has, by the name that it has there. */
function namedKind(name: string): TouchpointKind {
  const found = namedKinds.find(([pattern]) => pattern.test(name));
  return found?.[1] ?? 'other';
}

const namedKinds: readonly (readonly [RegExp, TouchpointKind])[] = [
  [/\b(?:lead ads?|ad|advert\w*)\b/i, 'ad'],
  [/\bmeeting\b/i, 'meeting'],
  [/\b(?:chat|dialogue|conversation|agent)\b/i, 'chat'],
  [/\bwebinar\b/i, 'webinar'],
  [/\bevent\b/i, 'event'],
  [/\bvideo\b/i, 'video'],
  [/\bdownload\w*\b/i, 'download'],
  [/\bform\b/i, 'form'],
];
