/** What Zoho's tracking of a website (SalesIQ) and its link to Google Ads write on the record: no log, but summaries. */
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { type RecordRow, toldIn } from './replies.ts';

/** Adds the first and the last visit, and the click on an ad. */
export function addVisits(draft: PersonDraft, record: RecordRow): void {
  const told = (field: string) => toldIn(record, field);
  const first = instantIn(told('First_Visited_Time'));
  const last = instantIn(told('Last_Visited_Time'));
  const page = told('First_Visited_URL');
  if (first !== undefined)
    draft.touchpoint({ at: first, kind: 'page', title: pageName(page), url: page, id: `${record.id}:firstVisit` });
  // By its time, as the next visit is another one; of it no more than that is known.
  if (last !== undefined && last !== first)
    draft.touchpoint({ at: last, kind: 'page', id: `${record.id}:visit:${last}` });
  const ad = told('Ad_Campaign_Name');
  if (ad)
    draft.touchpoint({ at: instantIn(told('Ad_Click_Date')), kind: 'ad', title: ad, id: `${record.id}:ad:${ad}` });
}

/** Of an address, host and path tell more than the rest. */
function pageName(told: unknown): string {
  const text = String(told ?? '');
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text;
  const { host, pathname } = new URL(text);
  return host + pathname.replace(/\/$/, '');
}
