/**
 * What Baton knows of one CRM: data and pure functions over a URL and a `Document`, nothing of the browser.
 */
import type { PageFacts, RecordObject, RecordRef } from '../domain/record.ts';

/** An ordered list of selectors for one field, the most trusted first, with the day each was last seen to work. */
export interface SelectorList {
  readonly selectors: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly lastSeen: string;
}

export type PageField = keyof PageFacts;

export interface CrmAdapter {
  /** Stable id, stored in record keys: never changed. */
  readonly id: string;
  /** The product's own name, not translated. */
  readonly name: string;
  /**
   * What a URL shows: a record, a page of this CRM that is no record (`list`), or `null` where the URL does not
   * look like this CRM at all.
   */
  match(url: URL): RecordRef | 'list' | null;
  /** The address of a record, given the address of any page of the same CRM installation. */
  urlOf(record: RecordRef, base: URL): string;
  /** Where on the page each field stands. */
  readonly fields: Readonly<Partial<Record<PageField, SelectorList>>>;
  /** Milliseconds after which a page that still shows none of the fields is called unreadable. */
  readonly patience: number;
  /** Examples beside the patterns; the URL matrix test tries each on every adapter. */
  readonly examples: readonly { readonly url: string; readonly is: RecordObject | 'list' }[];
}
