/** The administrator's policy as it is now, and letting it count. */
import { crmById } from '../../../crm/crm-book.ts';
import { type Policy, type PolicyView, policyNames, readPolicy } from '../../../domain/policy.ts';
import { browser } from '../../../platform/browser.ts';
import { getAgreements, putPolicyAgreement } from '../../../storage/agreement.ts';
import { changeFollowedAddress, markOf, putPolicySettings } from '../../../storage/elsewhere.ts';
import { broadcast } from '../../broadcast.ts';
import { announcePlans } from '../../sites/tell-site.ts';
import type { Workspace } from '../../workspace.ts';
import { announceAgreement } from '../announce-agreement.ts';

/** What the browser hands over; nothing where there is no policy, for which Firefox throws. */
async function managedValues(): Promise<Readonly<Record<string, unknown>>> {
  try {
    const values = await browser.storage.managed.get([...policyNames]);
    return typeof values === 'object' && values !== null ? values : {};
  } catch {
    return {};
  }
}

/** Reads the policy. */
export async function policyNow(workspace: Pick<Workspace, 'crms'>): Promise<Policy> {
  const values = await managedValues();
  const book = values.sites === undefined ? null : await workspace.crms().catch(() => null);
  // Where the list of CRMs cannot be read, nothing is said against any.
  return readPolicy(values, (id) => book === null || crmById(book, id) !== undefined);
}

/**
 * Lets a policy count: its agreement before the teams' own, its sites and reminders where the user says nothing, its
 * address in place of the user's. An agreement that is malformed leaves the one before in force, as no team shall be
 * without its clocks for a misprint; one that is gone gives way to the teams' own.
 */
export async function applyPolicy(workspace: Workspace, policy: Policy): Promise<void> {
  const database = await workspace.database();
  const isMalformed = policy.problems.some(({ name }) => name === 'agreement');
  if (!isMalformed && (await putPolicyAgreement(database, policy.agreement ?? null))) announceAgreement(workspace);
  const changed = await putPolicySettings(database, policy);
  if (changed.sites.length > 0) await announcePlans(changed.sites);
  if (changed.reminders) workspace.announceAgreement();
  await followPolicy(database, policy);
  // What was refused is shown on pages that are open.
  await broadcast('agreementChanged', null);
}

/** The policy's address goes before the user's; one that it names no more is followed no more. */
async function followPolicy(
  database: Awaited<ReturnType<Workspace['database']>>,
  { agreementUrl, problems }: Policy,
): Promise<void> {
  if (problems.some(({ name }) => name === 'agreementUrl')) return;
  await changeFollowedAddress(database, (address) => {
    const isKept = agreementUrl === undefined ? !address?.byPolicy : address?.byPolicy && address.url === agreementUrl;
    if (isKept) return undefined;
    return agreementUrl === undefined ? null : { url: agreementUrl, byPolicy: true };
  });
}

/** What is to be shown of the policy. */
export async function policyView(workspace: Pick<Workspace, 'database' | 'crms'>): Promise<PolicyView> {
  const database = await workspace.database();
  const [{ set, problems, connections }, own, inForce] = await Promise.all([
    policyNow(workspace),
    getAgreements(database, true),
    getAgreements(database),
  ]);
  const governs = (await database.get('settings', 'policyAgreements')) !== undefined && inForce.length > 0;
  const [ours, theirs] = [own.at(-1), inForce.at(-1)];
  return {
    set,
    problems,
    governs,
    overrules: governs && ours !== undefined && theirs !== undefined && markOf(ours) !== markOf(theirs),
    connections,
  };
}
