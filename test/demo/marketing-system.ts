/** A marketing system for the demo: an open feed of this machine that knows something new of people of the CRM. */
import type { Page } from 'puppeteer-core';
import { samplePeople } from '../../lib/sample/people.ts';
import { press, waitForText } from '../browser/by-name.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { type Feed, type FeedPerson, startFeed } from '../services/feed.ts';

const name = 'Demo marketing system';
const minute = 60_000;

/** What it knows of the first person of the CRM. */
export const newest = 'Price list for the coming year';

/** What the first people of the CRM did in the last minutes, which no file has. */
export function startMarketingSystem(): Promise<Feed> {
  const recent = [newest, 'How to count seats before a renewal', 'Terms of service'];
  const people = samplePeople.slice(0, recent.length).flatMap(({ id, email }, index): FeedPerson[] => {
    const at = new Date(Date.now() - (7 + 11 * index) * minute).toISOString();
    const touchpoints = [{ id: `demo-${id}`, at, kind: 'page', title: recent[index] }];
    return email === null ? [] : [{ emails: [email], touchpoints }];
  });
  return startFeed({ people });
}

/** Chooses a system among those that can be connected, by the beginning of what its button says. */
export async function chooseSystem(options: Page, system: string): Promise<void> {
  await waitFor(`the choice ${system}`, () =>
    options.evaluate((wanted) => {
      const choices = [...document.querySelectorAll<HTMLElement>('.connect-choice')];
      const choice = choices.find(({ textContent }) => textContent?.startsWith(wanted));
      choice?.click();
      return choice !== undefined;
    }, system),
  );
}

/** Connects it from the options page, as a user does. */
export async function connectMarketingSystem(browser: ExtensionBrowser, { address }: Feed): Promise<void> {
  const options = await browser.openExtensionPage('options.html');
  await chooseSystem(options, words('connect_feed_name'));
  await options.locator('#connect-field-address').fill(address);
  await options.evaluate(() =>
    document.querySelector<HTMLDetailsElement>('.connect-form details')?.setAttribute('open', ''),
  );
  await options.locator('#connect-name').fill(name);
  await press(options, 'button', words('connect_do'));
  await waitForText(options, 'region', words('connect_result', [name]), new RegExp(words('connect_result_reads')));
  await options.close();
}
