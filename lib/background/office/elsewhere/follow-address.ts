/** The address that an agreement is read from: asked once a day, and what comes is put in force or offered. */
import type { AgreementProblem } from '../../../domain/agreement/parse.ts';
import type { Agreement } from '../../../domain/agreement/schema.ts';
import { day, hour, type Instant } from '../../../domain/time.ts';
import type { FollowedAddress } from '../../../messaging/sharing-calls.ts';
import { getAgreements, putAgreements } from '../../../storage/agreement.ts';
import { changeFollowedAddress, getFollowedAddress, markOf, type StoredAddress } from '../../../storage/elsewhere.ts';
import { broadcast } from '../../broadcast.ts';
import type { Workspace } from '../../workspace.ts';
import { announceAgreement } from '../announce-agreement.ts';
import { readAddress } from './read-address.ts';

/** The address as pages see it. What was offered and is in force by now is offered no more. */
export async function followedAddress({ database }: Pick<Workspace, 'database'>): Promise<FollowedAddress | null> {
  const store = await database();
  const [address, own] = await Promise.all([getFollowedAddress(store), getAgreements(store, true)]);
  if (!address) return null;
  const { url, byPolicy, askedAt, trouble, detail, problems, offered } = address;
  const isOffered = offered && !own.some((known) => markOf(known) === markOf(offered));
  return {
    url,
    ...(byPolicy && { byPolicy }),
    ...(askedAt !== undefined && { askedAt }),
    ...(trouble && { trouble }),
    ...(detail !== undefined && { detail }),
    ...(problems && { problems: problems as readonly AgreementProblem[] }),
    ...(isOffered && { offered }),
  };
}

/** A server that failed is asked again sooner. */
export function isDue({ askedAt, trouble }: StoredAddress, now: Instant): boolean {
  if (askedAt === undefined) return true;
  const age = now - askedAt;
  // A clock that was set back.
  return age < 0 || age >= (trouble === 'offline' || trouble === 'slow' ? hour : day);
}

/** Asks the address that is followed, and lets what comes count. Does nothing where none is followed. */
export async function askAddress(workspace: Workspace): Promise<void> {
  const database = await workspace.database();
  const address = await getFollowedAddress(database);
  if (!address) return;
  const answer = await readAddress(address.url, address.etag);
  const askedAt = workspace.now();
  const outcome = answer !== 'unchanged' && 'came' in answer ? await settle(workspace, address, answer.came) : 'other';
  await changeFollowedAddress(database, (current) => {
    // Another is followed by now, or none.
    if (current?.url !== address.url) return undefined;
    const { trouble: _, detail: _detail, problems: _problems, ...rest } = current;
    if (answer === 'unchanged') return { ...rest, askedAt };
    if ('trouble' in answer) {
      const { trouble, detail, problems } = answer;
      return { ...rest, askedAt, trouble, detail, problems: problems && [...problems] };
    }
    const { came, etag } = answer;
    const mark = markOf(came);
    if (outcome !== 'other' || mark === rest.settled)
      return { ...rest, askedAt, etag, settled: mark, offered: undefined };
    return { ...rest, askedAt, etag, offered: came };
  });
  if (outcome === 'put') announceAgreement(workspace);
  else await broadcast('agreementChanged', null);
}

/** What became of an agreement that came: put in force now, in force before, or neither. */
type Settled = 'put' | 'inForce' | 'other';

/**
 * Puts what came in force where nothing was agreed here, or what was agreed last came from there. What was written here
 * meanwhile is never replaced.
 */
async function settle({ database }: Workspace, { settled, offered }: StoredAddress, came: Agreement): Promise<Settled> {
  const store = await database();
  const newest = (await getAgreements(store, true)).at(-1);
  const [mark, inForce] = [markOf(came), newest && markOf(newest)];
  if (inForce === mark) return 'inForce';
  // What came before and was overwritten or declined here stays so.
  const cameFromThere = inForce !== undefined && (inForce === settled || (offered && inForce === markOf(offered)));
  if (mark === settled || (inForce !== undefined && !cameFromThere)) return 'other';
  try {
    await putAgreements(store, [came], (_, own) => {
      if ((own && markOf(own)) !== inForce) throw new WrittenMeanwhile();
    });
    return 'put';
  } catch (error) {
    if (error instanceof WrittenMeanwhile) return 'other';
    throw error;
  }
}

class WrittenMeanwhile extends Error {}
