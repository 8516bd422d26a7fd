/**
 * When Baton last ran, by this computer's clock, so that a clock put years ahead is noticed: every deadline would have
 * passed, and nobody would know why.
 */
import * as z from 'zod/mini';
import { instantSchema } from '../domain/instant-schema.ts';
import { day, hour, type Instant } from '../domain/time.ts';
import { browser } from '../platform/browser.ts';

const key = 'lastRun';
const aheadKey = 'lastRunAhead';

/** Nobody leaves their CRM alone for longer; milliseconds. */
const longestAbsence = 366 * day;

interface Runs {
  readonly last?: Instant;
  /** When Baton ran by a clock that was set back since, as after an empty battery: until this clock is there again. */
  readonly ahead?: Instant;
}

/** What is known without asking. The worker forgets it when it stops. */
let remembered: Runs | undefined;

/**
 * When Baton ran before, if that is more than a year ago by this clock, and this is not a clock that was set back and is
 * right again. Else nothing, and now is remembered, at most once an hour.
 */
export async function lastRunLongAgo(now: Instant): Promise<Instant | undefined> {
  remembered ??= await stored();
  const { last, ahead } = remembered;
  const isRightAgain = ahead !== undefined && now >= ahead && now - ahead <= longestAbsence;
  if (last !== undefined && now - last > longestAbsence && !isRightAgain) return last;
  await rememberRun(now);
  return undefined;
}

/** Takes this clock's word for the time: something was stored by it. */
export async function rememberRun(now: Instant): Promise<void> {
  remembered ??= await stored();
  const { last, ahead } = remembered;
  if (last !== undefined && Math.abs(now - last) < hour) return;
  const latest = Math.max(last ?? now, ahead ?? now);
  remembered = latest > now ? { last: now, ahead: latest } : { last: now };
  try {
    await browser.storage.local.set({ [key]: now, [aheadKey]: remembered.ahead ?? null });
  } catch {
    // Unremembered, a clock is not doubted; everything else works.
  }
}

async function stored(): Promise<Runs> {
  try {
    const found = await browser.storage.local.get([key, aheadKey]);
    const instantIn = (name: string) => z.safeParse(instantSchema, found[name]).data;
    const [last, ahead] = [instantIn(key), instantIn(aheadKey)];
    return { ...(last !== undefined && { last }), ...(ahead !== undefined && { ahead }) };
  } catch {
    return {};
  }
}
