/** Trying rules that are being written on the leads there are. */
import { parseEmail } from '../../../domain/email.ts';
import { beginTrial, type TrialParts, type TriedPerson, tryPerson } from '../../../domain/qualification/fit-trial.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { findByEmail } from '../../../storage/contacts.ts';
import { getTotals } from '../../../storage/ledger.ts';
import { newestContacts } from '../../../storage/newest-contacts.ts';
import type { Database } from '../../../storage/schema.ts';
import { allTouchpoints } from '../../../storage/touchpoints.ts';
import type { Workspace } from '../../workspace.ts';

/** The most leads that are looked at. */
const mostLeads = 2000;

/** Touchpoints worked on in all, which takes a tenth of a second. Where leads have many, those of fewer are looked at. */
const mostTouchpoints = 20_000;

/** Touchpoints worked on before others get a turn. A lead's facts cost about as much as so many. */
const atOnce = 2000;
const ofLead = 5;

/** Nobody waits for it but the page that asks, and nothing is changed. */
export function fitTrialHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, 'tryFit'> {
  return {
    async tryFit({ parts, levels = false, email }) {
      const database = await workspace.database();
      const now = workspace.now();
      const run = beginTrial(parts, now);
      let touchpoints = 0;
      let sincePause = 0;
      for (const lead of await newestContacts(database, mostLeads)) {
        const did = levels && touchpoints < mostTouchpoints ? lead.touchpoints() : undefined;
        run.take({ contact: lead.contact, ...(did && { touchpoints: did }) });
        touchpoints += did?.length ?? 0;
        sincePause += (did?.length ?? 0) + ofLead;
        if (sincePause < atOnce) continue;
        sincePause = 0;
        await new Promise((resolve) => setTimeout(resolve));
      }
      const { contacts: stored } = await getTotals(database);
      const person = email === undefined ? undefined : await personBy(email, database, parts, now);
      return { trial: run.result, stored, ...(person && { person }) };
    },
  };
}

async function personBy(
  email: string,
  database: Database,
  parts: TrialParts,
  now: number,
): Promise<TriedPerson | undefined> {
  const address = parseEmail(email);
  const [contact] = address === null ? [] : await findByEmail(database, address);
  if (!contact || address === null) return undefined;
  return tryPerson(parts, { contact, touchpoints: await allTouchpoints(database, contact.id) }, address, now);
}
