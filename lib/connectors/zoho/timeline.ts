/** What became of a record, as Zoho logs it: the newest so many entries. */
import type { Client } from '../client/client.ts';
import type { Place } from './lists.ts';
import { needing } from './needing.ts';
import { type TimelineRow, timelineReply } from './replies.ts';
import { scopes } from './scopes.ts';
import { apiPath } from './vendor.ts';

const perPage = 200;
const mostPages = 3;

/** The entries, newest first, and whether they reach back to the beginning. */
export interface Timeline {
  readonly entries: readonly TimelineRow[];
  readonly isWhole: boolean;
}

/** Reads it. Only the first page is asked for by its length: what follows, by the token that the former page gave. */
export async function readTimeline(client: Client, { module, id }: Place): Promise<Timeline> {
  const entries: TimelineRow[] = [];
  let query: Record<string, string | number> = { per_page: perPage, sort_by: 'audited_time', sort_order: 'desc' };
  for (let page = 1; ; page++) {
    const reply = client.get(`${apiPath}/${module}/${id}/__timeline`, timelineReply, query);
    const { __timeline, info } = await needing(scopes[module], reply, 'Timeline');
    entries.push(...__timeline);
    const next = info?.next_page_token;
    if (info?.more_records !== true || typeof next !== 'string') return { entries, isWhole: !info?.more_records };
    if (page === mostPages) return { entries, isWhole: false };
    query = { page_token: next, sort_by: 'audited_time', sort_order: 'desc' };
  }
}
