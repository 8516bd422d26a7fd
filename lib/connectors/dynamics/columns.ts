/** Which columns are asked for; those that an administrator named, only where the table has them. */
import * as z from 'zod/mini';
import { day, type Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import type { Settings } from '../origins.ts';
import { namesIn } from '../reading/names-in.ts';
import { isOneOf, quoted } from './query.ts';
import { originOf } from './vendor.ts';

/** The two tables that are a person: the name of one record, and of all. */
export const tables = { lead: 'leads', contact: 'contacts' } as const;
export type Table = keyof typeof tables;

/** Columns that every Dynamics 365 Sales has. */
export const ownColumns: Readonly<Record<Table, readonly string[]>> = {
  lead: [
    'leadid',
    'fullname',
    'emailaddress1',
    'subject',
    'companyname',
    'jobtitle',
    'telephone1',
    'mobilephone',
    'address1_country',
    'address1_city',
    'industrycode',
    'numberofemployees',
    'leadsourcecode',
    'leadqualitycode',
    'purchasetimeframe',
    'purchaseprocess',
    'budgetstatus',
    'need',
    'decisionmaker',
    'estimatedclosedate',
    'statecode',
    'statuscode',
    'createdon',
    'modifiedon',
    '_ownerid_value',
    '_campaignid_value',
    '_parentcontactid_value',
  ],
  contact: [
    'contactid',
    'fullname',
    'emailaddress1',
    'jobtitle',
    'telephone1',
    'mobilephone',
    'address1_country',
    'address1_city',
    'leadsourcecode',
    'statecode',
    'createdon',
    'modifiedon',
    '_ownerid_value',
    '_parentcustomerid_value',
  ],
};

/** Labels of named columns, by table. */
export type Labels = Readonly<Record<Table, Readonly<Record<string, string>>>>;

/** A text that can be the name of a column: it stands in queries unquoted. */
export function isColumn(text: string): boolean {
  return /^[a-z]\w{0,99}$/.test(text);
}

/** The names in the setting `deadlineFields`. */
export function deadlineColumns({ deadlineFields: told = '' }: Settings): string[] {
  return namesIn(told).filter(isColumn);
}

/** The column from which marketing's answers are read. */
export function answerColumn({ answerField: told = '' }: Settings): string | undefined {
  return isColumn(told.trim()) ? told.trim() : undefined;
}

/** Columns that the administrator named, for reading. */
export function namedColumns(settings: Settings): string[] {
  const answer = answerColumn(settings);
  return [...deadlineColumns(settings), ...(answer === undefined ? [] : [answer])];
}

const attributes = z.object({
  value: z.array(
    z.object({
      LogicalName: z.string(),
      DisplayName: z.catch(
        z.object({ UserLocalizedLabel: z.catch(z.nullish(z.object({ Label: z.string() })), null) }),
        {},
      ),
    }),
  ),
});

/** Shared by readings of different people, as long as the worker lives. */
const known = new Map<string, { at: Instant; labels: Labels }>();

/** Which of these columns the tables have, and what they are called there. Asks only where there is something to ask. */
export async function labelsOf(client: Client, names: readonly string[]): Promise<Labels> {
  if (names.length === 0) return { lead: {}, contact: {} };
  const place = JSON.stringify([client.connection.id, originOf(client.settings), ...names]);
  const kept = known.get(place);
  if (kept && Math.abs(client.now() - kept.at) < day) return kept.labels;
  const [lead, contact] = await Promise.all([labelsIn(client, 'lead', names), labelsIn(client, 'contact', names)]);
  known.set(place, { at: client.now(), labels: { lead, contact } });
  return { lead, contact };
}

async function labelsIn(client: Client, table: Table, names: readonly string[]): Promise<Record<string, string>> {
  const { value } = await client.get(`/EntityDefinitions(LogicalName='${table}')/Attributes`, attributes, {
    $select: 'LogicalName,DisplayName',
    $filter: isOneOf('LogicalName', names.map(quoted)).join(' or '),
  });
  return Object.fromEntries(
    value.map(({ LogicalName, DisplayName }) => [LogicalName, DisplayName.UserLocalizedLabel?.Label || LogicalName]),
  );
}
