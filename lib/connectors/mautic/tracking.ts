/** What ties Mautic's events to each other, and what its tracking adds to addresses. */
import type { Told } from '../reading/person-draft.ts';
import { plainText } from './plain-text.ts';
import type { Details, EventReply } from './replies.ts';

/**
 * The subject of each mail by its id: what the buyer saw, instead of marketing's name for it, and the same for the
 * mail, its being opened and the links followed from it.
 */
export function subjectsOf(events: readonly EventReply[]): ReadonlyMap<string, string> {
  const subjects = new Map<string, string>();
  for (const { details } of events) {
    const stat = details?.stat;
    const id = stat?.emailId ?? stat?.email_id;
    const subject = subjectIn(details);
    if (id && subject && !subjects.has(String(id))) subjects.set(String(id), subject);
  }
  return subjects;
}

/** The subject of a mail. What is filled in for each reader stands there as `{contactfield=firstname}`. */
export function subjectIn(details: Details | null | undefined): string {
  const { storedSubject, subject } = details?.stat ?? {};
  return plainText(storedSubject || subject).replace(/[\s,]*\{[a-z]+=[^{}]*\}/gi, '');
}

/** An address without what tells Mautic who follows it: a rep who did would be taken for the buyer. */
export function trackedUrl(told: Told): string {
  const text = plainText(told);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text;
  const url = new URL(text);
  const marks = ['ct', 'mtc_id', 'mautic_device_id'].filter((name) => url.searchParams.has(name));
  if (marks.length === 0) return text;
  for (const name of marks) url.searchParams.delete(name);
  return url.href;
}

/** A page's title; where it has none Mautic gives its address, of which host and path tell more than the rest. */
export function pageName(label: string): string {
  if (!/^https?:\/\//i.test(label) || !URL.canParse(label)) return label;
  const { host, pathname } = new URL(label);
  return host + pathname.replace(/\/$/, '');
}
