/** Which properties of a contact Baton reads, and what the plain ones say. HubSpot's names, as every account has them. */
import type { Instant } from '../../domain/time.ts';
import type { Settings } from '../origins.ts';
import { dayIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import type { ContactReply, PropertyChange } from './replies.ts';

const plain = [
  'email',
  'hs_additional_emails',
  'firstname',
  'lastname',
  'company',
  'jobtitle',
  'phone',
  'mobilephone',
  'country',
  'city',
  'hs_language',
  'industry',
  'numemployees',
  'hs_analytics_source',
  'hs_lead_status',
  'hs_buying_role',
  'hubspotscore',
  'lastmodifieddate',
  'num_conversion_events',
  'first_conversion_event_name',
  'first_conversion_date',
  'recent_conversion_date',
  'hs_analytics_first_url',
  'hs_analytics_first_timestamp',
  'hs_analytics_last_timestamp',
  'hs_analytics_num_page_views',
  'hs_email_last_send_date',
];

const withHistory = [
  'lifecyclestage',
  'hubspot_owner_id',
  'recent_conversion_event_name',
  'hs_analytics_last_url',
  'hs_email_last_email_name',
  'hs_email_last_open_date',
  'hs_email_last_click_date',
];

/** The properties the administrators named for deadlines. */
export function deadlineNames({ deadlineFields = '' }: Settings): string[] {
  return namesIn(deadlineFields);
}

/** What is asked of a contact. */
export function propertiesQuery(settings: Settings) {
  const history = settings.answerField ? [...withHistory, settings.answerField] : withHistory;
  return {
    properties: [...new Set([...plain, ...history, ...deadlineNames(settings)])].join(','),
    propertiesWithHistory: history.join(','),
  };
}

/** A property's values over time, with what it is now where HubSpot kept no history of it. */
export function historyOf({ properties, propertiesWithHistory }: ContactReply, name: string): PropertyChange[] {
  const changes = propertiesWithHistory?.[name] ?? [];
  if (changes.length > 0 || !properties[name]) return changes;
  return [{ value: properties[name], timestamp: undefined, updatedByUserId: undefined }];
}

/** Everything that is simply so: names, company, score. */
export function readFacts(draft: PersonDraft, { properties: all }: ContactReply): void {
  for (const email of [all.email, ...String(all.hs_additional_emails ?? '').split(';')]) draft.email(email);
  draft.fact('name', [all.firstname, all.lastname].filter(Boolean).join(' '));
  draft.fact('company', all.company);
  draft.fact('jobTitle', all.jobtitle);
  draft.fact('phone', all.phone || all.mobilephone);
  draft.fact('country', all.country);
  draft.fact('city', all.city);
  draft.fact('language', all.hs_language);
  draft.fact('industry', all.industry);
  draft.fact('employees', all.numemployees);
  draft.fact('leadSource', plainly(all.hs_analytics_source));
  draft.fact('leadStatus', plainly(all.hs_lead_status));
  draft.fact('authority', plainly(all.hs_buying_role));
  draft.fact('score', numberIn(all.hubspotscore));
  draft.fact('pageViews', numberIn(all.hs_analytics_num_page_views));
}

/** The days in the properties that the administrators named. */
export function readDeadlines(draft: PersonDraft, { properties }: ContactReply, names: string[], now: Instant): void {
  for (const name of names) draft.deadline(dayIn(properties[name]), plainly(name), now);
}

/** HubSpot's inner names as words: `ORGANIC_SEARCH` is "Organic search". */
export function plainly(name: Told): string {
  const text = String(name ?? '')
    .replace(/;/g, ', ')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

function numberIn(value: Told): number | undefined {
  return value === undefined || value === null || value === '' ? undefined : Number(value);
}
