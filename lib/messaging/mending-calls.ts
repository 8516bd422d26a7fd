/** What the sidebar asks the worker about reading the page beside it. Types only. */
import type { PageHealth } from '../domain/page-health.ts';
import type { PageField, RecordPage } from '../domain/record.ts';
import type { Call } from './call.ts';

/** Extension pages to worker, about the page in view. */
export interface MendingCalls {
  /** How well the page can be read; `null` where it is no record's. `page: null`: the window's active tab. */
  pageHealth: Call<{ readonly page: RecordPage | null }, PageHealth | null>;
  /** Lets the user point at a field on the page of the asking sidebar's tab; `null` calls it off. See `fieldPicked`. */
  pickField: Call<{ readonly field: PageField | null }, null>;
}
