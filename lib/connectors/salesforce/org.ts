/** Which org an address belongs to, and which of its records are meant. */
import type { RecordObject, RecordRef } from '../../domain/record.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';

/** The kinds of record that are a person, by Salesforce's names. */
const peopleObjects = { Lead: 'lead', Contact: 'contact' } as const satisfies Record<string, RecordObject>;
export type PersonObject = keyof typeof peopleObjects;

const myDomain = /^(.+?)\.(?:my\.)?(?:salesforce\.(?:com|mil)|sfcrmproducts\.cn)(?:\.mcas\.ms)?$/;

/** 15 signs; the three that may follow only repeat the case of the others. */
const idForm = /^[A-Za-z\d]{15}(?:[A-Za-z\d]{3})?$/;

/** The org's address, without a path. Throws `badSetting` where there is none. */
export function originOf({ address }: Settings): string {
  if (address === undefined || !URL.canParse(address))
    throw new ConnectorError({ code: 'badSetting', field: 'address' });
  return new URL(address).origin;
}

/** The org as record pages name it: `acme`, `acme--uat.sandbox`. */
export function accountOf(settings: Settings): string {
  const { hostname } = new URL(originOf(settings));
  return myDomain.exec(hostname)?.[1] ?? hostname;
}

/** The ids among these records that belong to this org and this kind. */
export function idsOf(records: readonly RecordRef[], settings: Settings, object: PersonObject): string[] {
  const account = accountOf(settings);
  return records
    .filter((record) => record.crm === 'salesforce' && record.account === account)
    .filter((record) => record.object === peopleObjects[object] && idForm.test(record.id))
    .map(({ id }) => id);
}

/** A record of this org as record pages name it: by the 15 signs that tell it. */
export function recordOf(settings: Settings, object: PersonObject, id: string): RecordRef {
  return { crm: 'salesforce', account: accountOf(settings), object: peopleObjects[object], id: id.slice(0, 15) };
}
