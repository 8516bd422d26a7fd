/**
 * Mautic's replies, as the documentation and the vendor's source (2 to 6) have them. Only what is used, and each loosely:
 * an odd value costs itself alone, and so does the `[]` as which PHP writes an empty object.
 */
import * as z from 'zod/mini';
import { loosely, told, understoodIn } from '../reading/loose.ts';

/** A list, which PHP writes as an object where it is keyed by ids or has holes. Entries of another shape are left out. */
function listOf<T>(entry: z.ZodMiniType<T>) {
  return z.pipe(
    z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
    z.transform((list) => understoodIn(entry, Object.values(list))),
  );
}

const id = z.union([z.number(), z.string().check(z.minLength(1))]);

/** A field in one of the groups of a contact. */
export const fieldReply = z.object({ label: told, value: told });

const contact = z.object({
  id,
  dateAdded: told,
  dateModified: told,
  lastActive: told,
  points: told,
  owner: loosely(z.object({ firstName: told, lastName: told, username: told })),
  stage: loosely(z.object({ name: told })),
  tags: loosely(listOf(z.object({ tag: told }))),
  utmtags: loosely(listOf(z.object({ utmSource: told, utmMedium: told }))),
  /** By group, and once more under `all`, flat; a group without fields is `[]`. */
  fields: loosely(z.record(z.string(), z.unknown())),
});
/** A contact. */
export type ContactReply = z.infer<typeof contact>;

/** `GET /contacts/ID`. */
export const oneContact = z.object({ contact });
/** `GET /contacts`: an object by ids, `[]` where nobody is found. */
export const someContacts = z.object({ contacts: listOf(contact) });

/** Older versions name columns in camel case, newer ones as the database does. */
const details = z.object({
  hit: loosely(
    z.object({
      url: told,
      urlTitle: told,
      url_title: told,
      pageId: told,
      page_id: told,
      source: told,
      sourceId: told,
      sourceName: told,
      userAgent: told,
    }),
  ),
  stat: loosely(
    z.object({
      emailId: told,
      email_id: told,
      subject: told,
      storedSubject: told,
      openDetails: loosely(listOf(z.object({ useragent: told }))),
    }),
  ),
  log: loosely(z.object({ type: told, dateTriggered: told })),
  submission: loosely(z.object({ referer: told })),
  utmtags: loosely(z.object({ utmMedium: told, utm_medium: told })),
  assetDownloadUrl: told,
});
/** What an event is about. */
export type Details = z.infer<typeof details>;

const event = z.object({
  event: z.string().check(z.minLength(1)),
  eventId: told,
  /** The kind, in the language of this Mautic. */
  eventType: told,
  eventLabel: z.catch(z.nullish(z.union([z.string(), z.number(), z.object({ label: told })])), null),
  timestamp: told,
  details: loosely(details),
});
/** An event of the feed. */
export type EventReply = z.infer<typeof event>;

/** `GET /contacts/ID/activity`. */
export const activityReply = z.object({
  events: listOf(event),
  maxPages: z.catch(z.nullish(z.coerce.number()), null),
});

const note = z.object({
  id,
  text: told,
  type: told,
  dateTime: told,
  dateAdded: told,
  createdByUser: told,
});
/** A note. */
export type NoteReply = z.infer<typeof note>;

/** `GET /contacts/ID/notes`. */
export const someNotes = z.object({ notes: listOf(note) });

/** The note is written when this comes: what else it says is of no weight. */
export const oneNote = z.catch(z.object({ note: z.object({ id: told }) }), { note: { id: null } });

/** `GET /contacts/ID/companies`. */
export const someCompanies = z.object({
  companies: listOf(
    z.object({
      companyname: told,
      companyindustry: told,
      companynumber_of_employees: told,
      is_primary: told,
    }),
  ),
});

/** `GET /contacts/list/fields`: an object by ids. */
export const someFields = listOf(z.object({ alias: z.string() }));

const user = z.object({ username: told, firstName: told, lastName: told });

/** One self comes bare, other users in an envelope. */
export const self = z.union([
  z.object({ user }),
  z.pipe(
    user,
    z.transform((bare) => ({ user: bare })),
  ),
]);

/** Anything that is JSON: only whether it is allowed is of interest. */
export const anything = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);
