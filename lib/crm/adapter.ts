/**
 * What Baton knows of one CRM: data and pure functions over a URL and a `Document`, nothing of the browser.
 */
import type { PageFacts, RecordObject, RecordRef } from '../domain/record.ts';

/** An ordered list of selectors, the most trusted first, with the day they were last seen to work. */
export interface SelectorList {
  readonly selectors: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly lastSeen: string;
  /** Where the value stands in an attribute of its own. Otherwise it is the mail link, the input's value or the text. */
  readonly attribute?: string;
}

export type PageField = keyof PageFacts;

/** Where on one kind of page each field stands. */
export type PageFields = Readonly<Partial<Record<PageField, SelectorList>>>;

/**
 * An address and what it shows; `list` is a page of this CRM that is no record. Each adapter's `urls.ts` exports
 * `examples` beside its patterns; they are for readers and the URL matrix test, and no page carries them.
 */
export interface UrlExample {
  readonly url: string;
  readonly is: 'list' | Omit<RecordRef, 'crm'>;
}

export interface CrmAdapter {
  /** Stable id, stored in record keys: never changed. */
  readonly id: string;
  /** The product's own name, not translated. */
  readonly name: string;
  /**
   * What a URL shows: a record, a page of this CRM that is no record (`list`), or `null` where the URL does not
   * look like this CRM. Where only the host tells, `null` is right: in a document that has shown a record, the
   * content script takes every other page for a `list`.
   */
  match(url: URL): RecordRef | 'list' | null;
  /** The address of a record, given the address of any page of the same CRM installation. */
  urlOf(record: RecordRef, base: URL): string;
  /** Where each field stands, by the kind of record. Of a kind left out nothing but the URL is read. */
  readonly fields: Readonly<Partial<Record<RecordObject, PageFields>>>;
  /** Elements that hold all the fields, the smallest first: the first one there is watched while the page draws. */
  readonly root: SelectorList;
  /** Milliseconds after which a page that still shows none of the fields is called unreadable. */
  readonly patience: number;
}
