/** The CRMs that a file's record ids may belong to. */
import type { RecordHome } from '../../../../lib/import/mapping.ts';
import type { NamedCrm, Site } from '../../../../lib/messaging/protocol.ts';
import { hostOf } from '../../sites/site-address.ts';

/** A CRM on a site the user granted. */
export interface HomeChoice {
  /** Tells it from the others. */
  readonly key: string;
  readonly crm: NamedCrm;
  readonly host: string;
  /** Absent where only the address of a record tells it. */
  readonly account?: string;
}

/** A site whose CRM is known stands for that one; any other for all that may stand there, by their host. */
export function homeChoices(sites: readonly Site[]): readonly HomeChoice[] {
  return sites.flatMap(({ pattern, crm: known, crms, account: told }) => {
    const host = hostOf(pattern).replace(/^\*\./, '');
    const account = told ?? (known ? undefined : host);
    return (known ? [known] : crms).map((crm) => ({
      key: `${pattern} ${crm.id}`,
      crm,
      host,
      ...(account !== undefined && { account }),
    }));
  });
}

/** The choice that a home came from: the one of its account, else one that may be of any account. */
export function choiceOf(choices: readonly HomeChoice[], home: RecordHome | undefined): HomeChoice | undefined {
  const same = choices.filter(({ crm }) => crm.id === home?.crm);
  return same.find(({ account }) => account === home?.account) ?? same.find(({ account }) => account === undefined);
}
