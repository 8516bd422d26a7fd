/**
 * When Baton last ran, by this computer's clock, so that a clock put years ahead is noticed: every deadline would have
 * passed, and nobody would know why.
 */
import * as z from 'zod/mini';
import { day, earliestInstant, hour, type Instant, latestInstant } from '../domain/time.ts';
import { browser } from '../platform/browser.ts';

const key = 'lastRun';
const instantSchema = z.number().check(z.gte(earliestInstant), z.lte(latestInstant));

/** Nobody leaves their CRM alone for longer; milliseconds. */
const longestAbsence = 366 * day;

/** What is known without asking. The worker forgets it when it stops. */
let remembered: Instant | undefined;

/**
 * When Baton ran before, if that is more than a year ago by this clock. Else nothing, and now is remembered, at most
 * once an hour.
 */
export async function lastRunLongAgo(now: Instant): Promise<Instant | undefined> {
  remembered ??= await stored();
  if (remembered !== undefined && now - remembered > longestAbsence) return remembered;
  await rememberRun(now);
  return undefined;
}

/** Takes this clock's word for the time: something was stored by it. */
export async function rememberRun(now: Instant): Promise<void> {
  if (remembered !== undefined && Math.abs(now - remembered) < hour) return;
  remembered = now;
  try {
    await browser.storage.local.set({ [key]: now });
  } catch {
    // Unremembered, a clock is not doubted; everything else works.
  }
}

async function stored(): Promise<Instant | undefined> {
  try {
    const found = await browser.storage.local.get(key);
    const parsed = z.safeParse(instantSchema, found[key]);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
