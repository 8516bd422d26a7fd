/** Which fields of a lead or contact are asked for, of those that the org has and the user may see. */
import type { Settings } from '../origins.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonObject } from './org.ts';
import { isFieldName } from './soql.ts';

const shared = ['Name', 'Email', 'Title', 'Phone', 'MobilePhone', 'LeadSource', 'OwnerId'];

const own: Readonly<Record<PersonObject, readonly string[]>> = {
  Lead: [
    ...shared,
    'Company',
    'Country',
    'City',
    'Industry',
    'NumberOfEmployees',
    'Rating',
    'Status',
    'IsConverted',
    'ConvertedContactId',
  ],
  Contact: [...shared, 'AccountId', 'MailingCountry', 'MailingCity'],
};

/** What Marketo's and Account Engagement's packages add where they are installed. */
const marketing = [
  'mkto_si__Last_Interesting_Moment_Date__c',
  'mkto_si__Last_Interesting_Moment_Desc__c',
  'mkto_si__Last_Interesting_Moment_Source__c',
  'mkto_si__Last_Interesting_Moment_Type__c',
  'mkto_si__MKTO_Lead_Score__c',
  'mkto71_Lead_Score__c',
  'mkto71_Acquisition_Date__c',
  'mkto71_Acquisition_Program__c',
  'mkto2__Lead_Score__c',
  'mkto2__Acquisition_Date__c',
  'mkto2__Acquisition_Program__c',
  'pi__score__c',
  'pi__grade__c',
  'pi__first_activity__c',
  'pi__first_touch_url__c',
  'pi__last_activity__c',
  'pi__conversion_date__c',
  'pi__conversion_object_name__c',
  'pi__conversion_object_type__c',
  'pi__utm_source__c',
  'pi__utm_medium__c',
  'pi__utm_campaign__c',
] as const;

/** Fields that name another record: what is asked for is that record's name. */
const through: Readonly<Record<string, string>> = { OwnerId: 'Owner.Name', AccountId: 'AccountId, Account.Name' };

/** The names in the setting `deadlineFields`. */
export function deadlineFields({ deadlineFields: told = '' }: Settings): string[] {
  return namesIn(told).filter(isFieldName);
}

/** The field from which marketing's answers are read. */
export function answerField({ answerField: told = '' }: Settings): string | undefined {
  return isFieldName(told.trim()) ? told.trim() : undefined;
}

/** Fields that the admin named, for reading. */
export function namedFields(settings: Settings): string[] {
  const answer = answerField(settings);
  return [...deadlineFields(settings), ...(answer === undefined ? [] : [answer])];
}

/** Everything that would be read of a kind of record, if it is there. */
export function wantedFields(object: PersonObject, settings: Settings): string[] {
  return [...new Set([...own[object], ...marketing, ...namedFields(settings)])];
}

/** What stands after `SELECT`, for fields that are there. */
export function selected(fields: readonly string[]): string {
  return ['Id', 'CreatedDate', 'LastModifiedDate', ...fields.map((name) => through[name] ?? name)].join(', ');
}
