/** A lead that sales gave back to marketing: until when, until what, and what brought it back. */
import { isDay } from './business-time/local-day.ts';
import type { Contact, Nurture, ReturnSign } from './contact.ts';
import type { Judged } from './journey/machines.ts';
import type { TimingView } from './lead.ts';
import type { NurtureView } from './lead-work.ts';
import { isGenuine } from './sla/milestones.ts';
import { type Instant, startOfDay, type Zone } from './time.ts';
import type { TouchpointKind } from './touchpoint.ts';

/** What a person asks for, or comes to. */
const requests: ReadonlySet<TouchpointKind> = new Set(['form', 'chat', 'webinar', 'event', 'meeting', 'call']);

/** What reached the person, or was noted of them: nothing they did. */
const notTheirs: ReadonlySet<TouchpointKind> = new Set(['emailSent', 'stage', 'note']);

/** The last time a lead was given back that was not taken back; undefined where it never was. */
export function standingNurture({ nurtures }: Contact): Nurture | undefined {
  let standing: Nurture | undefined;
  for (const entry of nurtures) {
    if (entry.undoneAt === undefined && (standing === undefined || entry.at >= standing.at)) standing = entry;
  }
  return standing;
}

/**
 * How it stands with a lead given back to marketing. It returns at the beginning of its day, which begins where the rep
 * is (`zone`), or with the first sign, whichever comes first; the touchpoints may come in any order, judged.
 *
 * A day that no month has, which a backup may name, is none; with neither day nor sign nothing would bring the lead back,
 * so it is not away. Undefined also once that is over: the lead was handed over again or closed since, or sales took it up when it returned, by
 * a contact or a verdict.
 */
export function nurtureView(
  contact: Contact,
  journey: readonly Judged[],
  { opens }: Pick<TimingView, 'opens'>,
  now: Instant,
  zone: Zone,
): NurtureView | undefined {
  const standing = standingNurture(contact);
  if (!standing) return undefined;
  const { id, at, sign, note } = standing;
  const until = standing.until !== undefined && isDay(standing.until) ? standing.until : undefined;
  if (until === undefined && standing.until !== undefined && !sign) return undefined;
  const isLater = (one: { readonly at: Instant }) => one.at > at && one.at <= now;
  if (contact.handovers.some(isLater) || contact.outcomes.some(isLater)) return undefined;
  const returns = firstOf(
    until === undefined ? undefined : { at: Math.max(startOfDay(until, zone), at), by: 'day' },
    sign && signOf(sign, at, journey, opens === undefined ? undefined : startOfDay(opens, zone)),
  );
  if (returns && isTakenUp(contact, returns.at, now)) return undefined;
  return {
    id,
    since: at,
    ...(until !== undefined && { until }),
    ...(sign && { sign }),
    ...(note !== undefined && { note }),
    ...(returns && { returns }),
    ...(returns && returns.at <= now && { returnedAt: returns.at }),
  };
}

type Return = NonNullable<NurtureView['returns']>;

function firstOf(day: Return | undefined, sign: Return | undefined): Return | undefined {
  return day && sign ? (sign.at < day.at ? sign : day) : (day ?? sign);
}

/** A window that was open already is no sign: sales knew of it. */
function signOf(
  sign: ReturnSign,
  since: Instant,
  journey: readonly Judged[],
  opensAt: Instant | undefined,
): Return | undefined {
  if (sign === 'window') return opensAt !== undefined && opensAt > since ? { at: opensAt, by: sign } : undefined;
  const isSign = sign === 'request' ? isRequest : isActivity;
  let first: Return | undefined;
  for (const touchpoint of journey) {
    if (touchpoint.at > since && (!first || touchpoint.at < first.at) && isSign(touchpoint)) {
      first = { at: touchpoint.at, by: sign, kind: touchpoint.kind };
      if (touchpoint.title !== undefined) first = { ...first, what: touchpoint.title };
    }
  }
  return first;
}

function isRequest({ kind, actor }: Judged): boolean {
  return requests.has(kind) && actor !== 'machine';
}

/** Mail programs open mails by themselves, and nurturing is mails: an open counts where it is known who opened. */
function isActivity({ kind, actor }: Judged): boolean {
  return !notTheirs.has(kind) && (kind === 'emailOpen' ? actor === 'human' : actor !== 'machine');
}

function isTakenUp(contact: Contact, since: Instant, now: Instant): boolean {
  const isSince = ({ at }: { readonly at: Instant }) => at >= since && at <= now;
  return (
    contact.responses.some((response) => isGenuine(response) && isSince(response)) ||
    contact.feedback.some((feedback) => feedback.undoneAt === undefined && isSince(feedback))
  );
}
