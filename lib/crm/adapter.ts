/**
 * What Baton knows of one CRM. Nearly all of it is plain data, because the content script carries no CRM: the worker
 * hands it the plan of the one at hand, and a user's or an admin's mend is data of the same kind.
 */
import type { PageField, RecordObject, RecordRef } from '../domain/record.ts';

/**
 * A form of address. Each part is the source of a regular expression that the whole part must match; parts left out
 * may be anything. The named groups of all parts together say what the address shows: `id` (required), `type` (the
 * CRM's own word for the kind of record), `tenant`, and where they differ from these `key` (the part of the id by
 * which records are compared) and `kind` (what `objects` is asked for instead of the type).
 */
export interface UrlPattern {
  readonly host?: string;
  /** With the slash it begins with. */
  readonly path?: string;
  /** Parameters in any order, decoded, beside any others. One that is not there is empty; none may be there twice. */
  readonly query?: Readonly<Record<string, string>>;
  /** Without the `#`, as the address has it. */
  readonly hash?: string;
  /** The hash read as parameters. */
  readonly hashQuery?: Readonly<Record<string, string>>;
}

/**
 * Where a value stands: a selector, or one with the part of the element that holds it. Without a word on that it is
 * the mail link, the value of the input, the chosen option or the text. `{id}` in quotes stands for the record's id.
 * Dialogs above the page are passed over, unless the selector speaks of one.
 */
export type Place =
  | string
  | {
      readonly at: string;
      /** The attribute that holds the value. */
      readonly attribute?: string;
      /** `own`: the element's own text without that of elements inside it. */
      readonly text?: 'own';
      /** Believed only where all visible elements that the selector finds say the same: for selectors that are weak. */
      readonly only?: true;
      /**
       * Believed only where nothing but the value and its `label` stands in the element's parent: an address inside
       * prose is not.
       */
      readonly alone?: true;
      /** Believed only where the text before the element says this: a regular expression for the whole, in either case. */
      readonly label?: string;
      /** Believed only where one of what this selector finds is around the element, out of shadow roots too. */
      readonly inside?: string;
      /** Believed only where none of what this selector finds is around the element, such as a list or a note. */
      readonly outside?: string;
      /** Texts that are no value, such as the title of every page: a regular expression for the whole, in either case. */
      readonly unless?: string;
    };

/** The places of one field, the most trusted first, with the day they were last seen to work. */
export interface FieldPlaces {
  /**
   * A list inside the list: parts that make the value together, such as first and last name; those there are joined.
   * What one place masks or says twice is not asked for at the next. Where one is in sight and empty, those after it
   * that are weak (`only` or `alone`) are not asked: what stands there then is somebody else's.
   */
  readonly places: readonly (Place | readonly Place[])[];
  /** `YYYY-MM-DD`: seen on a live or saved page, or the day of the documentation. */
  readonly lastSeen: string;
  /** Stands beside the element around the record: looked for in the whole page, where that element is the only one. */
  readonly beside?: true;
  /** A place that the user or an admin named for this site: asked first. */
  readonly mend?: string;
}

/** Where on one kind of page each field stands. */
export type PageFields = Readonly<Partial<Record<PageField, FieldPlaces>>>;

/** How one kind of record's page is read. */
export interface RecordPlan {
  readonly fields: PageFields;
  /**
   * The element around all that belongs to the record, asked in this order; `{id}` stands for the record's id. Where
   * two visible ones remain nothing is read: two records are on the screen. Left out: the whole document.
   */
  readonly within?: readonly string[];
  /** Where the page itself says which record it shows, hidden inputs included. Where that is another, nothing is read. */
  readonly idAt?: readonly Place[];
}

/** What the content script needs of a CRM: plain data, sent by message. */
export interface CrmPlan {
  /** Stable id, stored in record keys: never changed. */
  readonly id: string;
  /** Hosts that are this CRM's and nobody else's; sources of regular expressions. Only `https` counts there. */
  readonly hosts: readonly NamedHost[];
  /** Whether it may stand on any other host too. */
  readonly selfHosted: boolean;
  /** Addresses of records. */
  readonly records: readonly UrlPattern[];
  /** What kind of record each of the CRM's types is; the keys are sources of regular expressions. */
  readonly objects: Readonly<Record<string, RecordObject>>;
  /** The kind of types that `objects` does not name; their records' ids begin with the type. Left out: no record of Baton's. */
  readonly otherwise?: RecordObject;
  /** What tells one account of the CRM from another. Without it the host name. */
  readonly accountBy?: 'tenant';
  /** How each kind of record is read. Of a kind left out nothing but the URL is read. */
  readonly pages: Readonly<Partial<Record<RecordObject, RecordPlan>>>;
  /** Elements that hold all the fields, the smallest first: the first one there is watched while the page draws. */
  readonly root: readonly string[];
  /** Milliseconds after which a page that still shows none of the fields is called unreadable. */
  readonly patience: number;
  /** Whether values may stand inside open shadow roots. */
  readonly shadow?: true;
}

/** A host name (the source of a regular expression) and the data region it stands for: `EU`, or a country's ISO code. */
export interface NamedHost {
  readonly host: string;
  readonly region?: string;
}

/** All of a CRM, as its folder exports it; the worker's. */
export interface CrmAdapter extends CrmPlan {
  /** The product's own name, not translated. */
  readonly name: string;
  /** Selectors of which each by itself shows that a page is this CRM's and no other's, whatever its record. */
  readonly marks: readonly string[];
  /** How the address of a record is made from the address of any record's page of the same installation. */
  readonly addresses: readonly AddressForm[];
}

/** One form of a record's address. */
export interface AddressForm {
  /** The host and path of the pages for which it serves, `crm.example/web`; the source of a regular expression. Left out: all. */
  readonly from?: string;
  /** The CRM's word for each kind of record. Of a kind left out there is no address of this form. */
  readonly types: Readonly<Partial<Record<RecordObject, string>>>;
  /**
   * The address, resolved against the page's own without its query and hash. In it stand `{type}`, `{id}`, `{account}`,
   * the named groups of `from`, and `{path}` for ids that are told with their type, see `otherwise`.
   */
  readonly to: string;
}

/**
 * An address and what it shows; `null` is a page of this CRM that is no record, `other` a record of a kind that Baton
 * has no use for. Each adapter's `urls.ts` exports `examples` beside its patterns; they are for readers and the URL
 * matrix test, and no page carries them.
 */
export interface UrlExample {
  readonly url: string;
  readonly is: Omit<RecordRef, 'crm'> | 'other' | null;
}
