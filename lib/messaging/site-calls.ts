/** What extension pages ask the worker about sites: where Baton runs, and which CRM that is. Types only. */
import type { Call } from './call.ts';

/**
 * How Baton knows which CRM a site is: its host, the user, the administrator's policy, one of its pages, or the shape of
 * an address alone.
 */
export type CrmKnownBy = 'host' | 'user' | 'admin' | 'page' | 'address';

/** A CRM in words: an adapter's id, the product's name, and the data region where its host tells one (`EU`, `IN`). */
export interface NamedCrm {
  readonly id: string;
  readonly name: string;
  readonly region?: string;
}

/** A site the user granted. `origin` is a match pattern's origin: scheme and host, `http://crm.example`. */
export interface Site {
  readonly origin: string;
  readonly pattern: string;
  /** Which CRM it is; `null` where that is not known yet. */
  readonly crm: (NamedCrm & { readonly by: CrmKnownBy }) | null;
  /** The CRMs that may stand there: the one whose host it is, or all that anybody may host, and `generic`. */
  readonly crms: readonly NamedCrm[];
  /** The CRM account that record keys of this site have; absent where only a record's address tells. */
  readonly account?: string;
}

/** What an address is to Baton. */
export interface SiteAtUrl {
  readonly crm: (NamedCrm & { readonly by: CrmKnownBy }) | null;
  /** `null` for an address where Baton can never run. */
  readonly origin: string | null;
  readonly granted: boolean;
  /** What the user may say it is, where Baton cannot tell by the host. */
  readonly crms: readonly NamedCrm[];
  /** The CRM account of the record at the address, where it is a record's. */
  readonly account?: string;
}

/** Extension pages to worker, about sites. */
export interface SiteCalls {
  /** The sites Baton runs on. */
  sites: Call<null, readonly Site[]>;
  /**
   * Called after the user granted or withdrew a site, so that Baton starts or stops there at once. `used`: the site on
   * which they want Baton to run; it may have been granted before, for a connection to another system alone.
   */
  sitesChanged: Call<{ readonly used: string } | null, readonly Site[]>;
  /** The user says which CRM a site is; `null`: Baton shall find out by itself. Open pages follow at once. */
  chooseCrm: Call<{ readonly origin: string; readonly crm: string | null }, readonly Site[]>;
  /** Which CRM a URL belongs to, if any, for the popup; `granted` tells whether Baton may run there. */
  siteOf: Call<{ readonly url: string; readonly tabId?: number }, SiteAtUrl>;
}
