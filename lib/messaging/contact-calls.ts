/** What extension pages ask the worker to do with whole contacts. Types only. */
import type { Lead } from '../domain/lead.ts';
import type { RecordPage } from '../domain/record.ts';
import type { Call } from './call.ts';

/** Extension pages to worker, about contacts that begin and join. */
export interface ContactCalls {
  /** Says that two contacts are one person. All touchpoints of both remain. */
  mergeContacts: Call<{ readonly keep: string; readonly other: string }, Lead>;
  /** Starts a contact from a record page that Baton does not know. */
  addContact: Call<{ readonly page: RecordPage; readonly id: string }, Lead>;
}
