/** What marketing knows of Tryton's people: an import for Baton. */
import type { ImportedPerson } from '../../lib/domain/import-batch.ts';
import { hour, minute } from '../../lib/domain/time.ts';
import people from './people.json' with { type: 'json' };
import type { RunningTryton } from './server.ts';

const source = 'marketing.csv';

/** Leads handed over a moment ago, all but two known by e-mail: one by the record alone, and one not at all. */
export function leadsOf({ records }: RunningTryton, now = Date.now()): ImportedPerson[] {
  const { email, next, byRecord, twoEmails } = people.parties;
  return [
    lead(email.name, { emails: email.email, records: [] }, now),
    lead(next.name, { emails: next.email, records: [] }, now),
    lead(twoEmails.name, { emails: twoEmails.email, records: [] }, now),
    lead(byRecord.name, { emails: [], records: [`generic/127.0.0.1/contact/${records.parties.byRecord}`] }, now),
  ];
}

function lead(name: string, identity: ImportedPerson['identity'], now: number): ImportedPerson {
  const at = now - 5 * minute;
  return {
    identity,
    facts: { name: { value: name, source, at } },
    stages: [{ stage: 'mql', at: at - hour, source }],
    handovers: [{ id: `handover of ${name}`, at, source }],
    touchpoints: [{ at: at - hour, kind: 'page', title: 'What a heat pump costs', source }],
  };
}
