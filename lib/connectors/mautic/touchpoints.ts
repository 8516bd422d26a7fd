/** What a contact did, and what reached them: the activity feed as touchpoints. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft, ToldTouchpoint } from '../reading/person-draft.ts';
import { plainText } from './plain-text.ts';
import type { Details, EventReply } from './replies.ts';
import { pageName, subjectIn, subjectsOf, trackedUrl } from './tracking.ts';

/** Kinds that need nothing but their label; those of plugins and of versions to come are `other`. */
const kinds: ReadonlyMap<string, TouchpointKind> = new Map([
  ['page.videohit', 'video'],
  ['email.replied', 'mail'],
  ['webinar.registered', 'webinar'],
  ['webinar.attended', 'webinar'],
  ['meeting.attended', 'meeting'],
  ['training.attended', 'event'],
  ['sms_reply', 'chat'],
]);

/** Adds the feed to a draft, but for changes of stage. */
export function addTouchpoints(draft: PersonDraft, events: readonly EventReply[]): void {
  const subjects = subjectsOf(events);
  for (const event of events) {
    if (event.event === 'stage.changed' || !hasHappened(event)) continue;
    draft.touchpoint(touchpointOf(event, subjects));
    // A mail that is none of marketing's was written to this contact alone, by a user of Mautic.
    if (event.event === 'email.sent' && isPersonal(event.details))
      draft.response('mail', instantIn(event.timestamp), idOf(event));
  }
}

/**
 * Steps of a campaign that were called off come with the instant of the question for their own. A mail that a campaign
 * sends is told as a mail, too.
 */
function hasHappened({ event, details }: EventReply): boolean {
  if (event !== 'campaign.event' || !details?.log) return true;
  return Boolean(details.log.dateTriggered) && details.log.type !== 'email.send';
}

function isPersonal(details: Details | null | undefined): boolean {
  const stat = details?.stat;
  return Boolean(stat?.storedSubject) && !stat?.emailId && !stat?.email_id;
}

function touchpointOf(told: EventReply, subjects: ReadonlyMap<string, string>): ToldTouchpoint {
  const { event, details } = told;
  const shared = { at: instantIn(told.timestamp), id: idOf(told) };
  const label = labelOf(told);
  const hit = details?.hit;
  switch (event) {
    case 'page.hit': {
      const page = { ...shared, url: trackedUrl(hit?.url), agent: hit?.userAgent };
      // A link in a mail is counted as a page of the name of its address; the visit that follows has a title.
      const isLink = hit?.source === 'email' && !hit.pageId && !hit.page_id && !(hit.urlTitle ?? hit.url_title);
      if (!isLink) return { ...page, kind: 'page', title: pageName(label) };
      const mail = subjects.get(String(hit.sourceId ?? '')) ?? plainText(hit.sourceName);
      return { ...page, kind: 'emailClick', title: mail || pageName(label) };
    }
    case 'email.sent':
    case 'email.read': {
      const stat = details?.stat;
      const title = subjects.get(String(stat?.emailId ?? stat?.email_id ?? '')) || subjectIn(details) || label;
      // The mail's own page is no link for a rep: to open it counts as the buyer's reading it.
      if (event === 'email.sent') return { ...shared, kind: 'emailSent', title };
      return { ...shared, kind: 'emailOpen', title, agent: stat?.openDetails?.[0]?.useragent };
    }
    case 'asset.download':
      return { ...shared, kind: 'download', title: label, url: details?.assetDownloadUrl };
    case 'form.submitted':
      return { ...shared, kind: 'form', title: label, url: trackedUrl(details?.submission?.referer) };
    case 'lead.utmtagsadded':
      return { ...shared, kind: isPaid(details) ? 'ad' : 'other', title: label };
    default: {
      const kind = kinds.get(event) ?? 'other';
      const title = kind === 'other' ? withKind(told, label) : label;
      return { ...shared, kind, title, url: trackedUrl(hit?.url) };
    }
  }
}

/** Unique among all events: some ids have the kind before them, some are a bare number. */
function idOf({ event, eventId }: EventReply): string | undefined {
  const id = eventId === null || eventId === undefined ? '' : String(eventId);
  if (id === '') return undefined;
  return id.startsWith(event) ? id : `${event}:${id}`;
}

/** A label without the number before it that some kinds have ("2: Page Hit Test / 20"). */
function labelOf({ event, eventType, eventLabel }: EventReply): string {
  const label = plainText(typeof eventLabel === 'object' ? eventLabel?.label : eventLabel);
  const bare = event === 'point.gained' ? label.replace(/^\d+:\s*/, '') : label;
  return bare || plainText(eventType);
}

/** "Do not contact: Email": a label alone does not say what happened. */
function withKind({ eventType }: EventReply, label: string): string {
  const kind = plainText(eventType);
  return kind === '' || label.toLowerCase().includes(kind.toLowerCase()) ? label : `${kind}: ${label}`;
}

/** Paid for, by the words that are usual in `utm_medium`. */
function isPaid(details: Details | null | undefined): boolean {
  const medium = String(details?.utmtags?.utmMedium ?? details?.utmtags?.utm_medium ?? '');
  return /^(?:cpc|ppc|cpm|cpa|ads?|banner|display|retargeting|paid\b.*|.*[-_ ](?:ads?|paid|cpc))$/i.test(medium.trim());
}
