/** Who changed the agreement last in this browser, so that nobody writes their name twice. */
import { browser } from '../../../lib/platform/browser.ts';

const key = 'agreementAuthor';

/** The name; empty where nobody said one, or it cannot be told. */
export async function rememberedAuthor(): Promise<string> {
  try {
    const { [key]: name } = await browser.storage.local.get(key);
    return typeof name === 'string' ? name.slice(0, 200) : '';
  } catch {
    return '';
  }
}

/** Keeps a name. Where that fails it is asked for again next time, which is no reason to say anything. */
export async function rememberAuthor(name: string): Promise<void> {
  try {
    await browser.storage.local.set({ [key]: name });
  } catch {
    // As said.
  }
}

/** Forgets it, with everything else. */
export function forgetAuthor(): Promise<void> {
  return browser.storage.local.remove(key);
}
