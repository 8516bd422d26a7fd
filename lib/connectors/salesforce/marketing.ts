/** What Marketo (Sales Insight) and Account Engagement write on the record itself, where they are installed. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import { type PersonRow, toldIn } from './replies.ts';

/** Types of interesting moment, and of what a prospect converted on. */
const moments: Readonly<Record<string, TouchpointKind>> = {
  web: 'page',
  email: 'emailClick',
  event: 'event',
  webinar: 'webinar',
};

/** Adds what the packages' fields say of a lead or contact. */
export function marketingIn(draft: PersonDraft, row: PersonRow): void {
  marketoIn(draft, row);
  accountEngagementIn(draft, row);
}

function marketoIn(draft: PersonDraft, row: PersonRow): void {
  const moment = (name: string) => toldIn(row, `mkto_si__Last_Interesting_Moment_${name}__c`);
  const at = instantIn(moment('Date'));
  const type = words(moment('Type'), 50).toLowerCase();
  // One after the other stands in the same field: the moment is told by its time.
  if (at !== undefined)
    draft.touchpoint({
      at,
      kind: moments[type] ?? 'other',
      title: moment('Desc') ?? moment('Source'),
      id: `moment-${at}`,
    });
  draft.fact('score', toldIn(row, 'mkto2__Lead_Score__c'));
  draft.fact('score', toldIn(row, 'mkto71_Lead_Score__c'));
  draft.fact('score', toldIn(row, 'mkto_si__MKTO_Lead_Score__c'));
  for (const version of ['mkto2_', 'mkto71']) {
    const program = toldIn(row, `${version}_Acquisition_Program__c`);
    const acquired = instantIn(toldIn(row, `${version}_Acquisition_Date__c`));
    if (words(program, 1) !== '')
      draft.touchpoint({ at: acquired, kind: 'other', title: program, id: `acquired-${acquired}` });
  }
}

function accountEngagementIn(draft: PersonDraft, row: PersonRow): void {
  const field = (name: string) => toldIn(row, `pi__${name}__c`);
  draft.fact('score', field('score'));
  draft.fact('grade', field('grade'));
  draft.fact('utmSource', field('utm_source'));
  draft.fact('utmMedium', field('utm_medium'));
  draft.fact('utmCampaign', field('utm_campaign'));
  const converted = instantIn(field('conversion_date'));
  const on = words(field('conversion_object_name'), 500);
  if (on !== '')
    draft.touchpoint({
      at: converted,
      kind: conversionKind(words(field('conversion_object_type'), 50)),
      title: on,
      id: `conversion-${converted}`,
    });
  const first = instantIn(field('first_activity'));
  const url = words(field('first_touch_url'), 2000);
  if (url !== '') draft.touchpoint({ at: first, kind: 'page', title: pathOf(url), url, id: `first-${first}` });
}

function conversionKind(type: string): TouchpointKind {
  if (/landing|form/i.test(type) || type === '') return 'form';
  if (/file|content/i.test(type)) return 'download';
  return /webinar/i.test(type) ? 'webinar' : 'other';
}

/** An address as people say it: without its scheme and its query. */
function pathOf(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/[?#].*$/, '');
}
