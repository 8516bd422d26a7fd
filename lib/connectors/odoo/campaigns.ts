/** Mailings as the buyer got them, and the pages of the website that the buyer looked at. */
import { instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import type { TraceRow, TrackRow } from './replies.ts';

/** Mails that never left, or came back, reached nobody. */
const unsent = new Set(['outgoing', 'process', 'cancel', 'error', 'bounce']);

/** A mailing, its being opened, and the last link followed from it. */
export function traceIn(draft: PersonDraft, trace: TraceRow): void {
  const { id, mass_mailing_id, trace_status, sent_datetime, open_datetime, links_click_datetime } = trace;
  const title = mass_mailing_id?.name;
  const name = `trace-${id}`;
  if (!unsent.has(String(trace_status ?? '')))
    draft.touchpoint({ at: instantIn(sent_datetime), kind: 'emailSent', title, id: `${name}-sent` });
  draft.touchpoint({ at: instantIn(open_datetime), kind: 'emailOpen', title, id: `${name}-open` });
  draft.touchpoint({ at: instantIn(links_click_datetime), kind: 'emailClick', title, id: `${name}-click` });
}

/** A page view: by the page's name, or else by its path. */
export function trackIn(draft: PersonDraft, { id, url, page_id, visit_datetime }: TrackRow): void {
  const address = String(url ?? '');
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  draft.touchpoint({
    at: instantIn(visit_datetime),
    kind: 'page',
    title: page_id?.name || path,
    url: address,
    id: `track-${id}`,
  });
}
