/** The rep's day: read who it is, how long is left, say what the lead was worth. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find, get, press, textOf, waitForText } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { edgeName, openContact, openSidebar, regions, waitForLead } from '../demo/workspace.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
let page: Page;
let sidebar: Frame;

beforeAll(async () => {
  stage = await setStage({ sample: true });
  page = await openContact(stage.browser, stage.crm, 1);
  sidebar = await openSidebar(stage.browser, page);
  await waitForLead(sidebar);
});
afterAll(() => stage?.close());

describe('beside contact 1 in the CRM', () => {
  it('says who it is', async () => {
    expect(await textOf(await get(sidebar, 'heading', 'Jana Vošická'))).toBe('Jana Vošická');
  });

  it.each(regions)('fills the region %s', async (region) => {
    const text = await textOf(await get(sidebar, 'region', region));
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/undefined|NaN|\[object|Invalid|\$\d/);
  });

  it('counts the time that the SLA leaves', async () => {
    const text = await textOf(await get(sidebar, 'region', 'SLA'));
    expect(text).toMatch(/\d+ ?(?:h|hr|min|d|day)/);
  });

  it('says the same at the edge', async () => {
    const state = await sidebar.$eval(
      'section[aria-label="SLA"] .badge, section[aria-label="SLA"]',
      (node) => (node as HTMLElement).innerText,
    );
    const edge = await waitFor('the edge’s clock', async () =>
      (await stage.browser.buttonNames(page)).find((name) => edgeName.test(name) && name !== 'Baton'),
    );
    const word = ['running', 'atRisk', 'paused', 'overdue', 'met', 'metLate']
      .map((key) => words(`sla_state_${key}`))
      .find((one) => state.includes(one));
    expect(edge).toContain(word);
  });

  it('leaves the CRM its room', async () => {
    const { width, room } = await page.evaluate(() => ({
      width: innerWidth,
      room: document.body.getBoundingClientRect().right,
    }));
    const taken = await sidebar.evaluate(() => innerWidth);
    expect(room).toBeLessThanOrEqual(width - taken);
  });
});

describe('feedback', () => {
  const good = words('sidebar_good');
  const bad = words('sidebar_bad');
  const feedback = () => get(sidebar, 'region', 'Feedback');

  it('is given in one press, and shown once it is stored', async () => {
    await press(sidebar, 'button', good);
    await waitForText(sidebar, 'region', 'Feedback', new RegExp(`${good}.*${words('sidebar_undo')}`));
  });

  it('is taken back for ten seconds', async () => {
    await press(sidebar, 'button', words('sidebar_undo'));
    await get(sidebar, 'button', good);
    expect(await textOf(await feedback())).not.toContain(words('sidebar_undo'));
  });

  it('is bad with a reason in one press more', async () => {
    await press(sidebar, 'button', bad);
    const reasons = await waitFor('the reasons', async () => {
      const names = await (await feedback()).$$eval('fieldset button', (buttons) =>
        buttons.map((button) => button.innerText.replace(/^\d\s*/, '').trim()),
      );
      return names.length > 0 && names;
    });
    expect(reasons.length).toBeGreaterThanOrEqual(6);
    expect(reasons.length).toBeLessThanOrEqual(8);
    await press(await feedback(), 'button', reasons[0] ?? '');
    await waitForText(sidebar, 'region', 'Feedback', new RegExp(`${bad}: ${reasons[0]}`));
  });

  it('can still be changed when the ten seconds are over', { timeout: 40_000 }, async () => {
    const change = await waitFor('the change button', () => find(sidebar, 'button', words('sidebar_change')));
    await change.click();
    await press(sidebar, 'button', good);
    await waitForText(sidebar, 'region', 'Feedback', new RegExp(`^(?!.*${bad}).*${good}`));
  });

  it('is given by keys alone', async () => {
    await openContactThere(stage, 2);
    await page.keyboard.press('Tab');
    await (await get(sidebar, 'region', 'Journey')).click();
    await page.keyboard.press('b');
    await waitForText(sidebar, 'region', 'Feedback', new RegExp(words('sidebar_bad_because')));
    await page.keyboard.press('2');
    await waitForText(sidebar, 'region', 'Feedback', new RegExp(`${bad}: `));
  });
});

describe('"I contacted them"', () => {
  it('stops the clock, and can be taken back', async () => {
    await openContactThere(stage, 3);
    const before = await textOf(await get(sidebar, 'region', 'SLA'));
    await press(sidebar, 'button', words('sidebar_sla_contacted'));
    await waitForText(sidebar, 'region', 'SLA', new RegExp(words('sla_state_met')));
    expect(before).not.toContain(words('sla_state_met'));
  });
});

/** Opens another contact in the same tab, and waits for the sidebar to be about them. */
async function openContactThere({ crm }: Stage, id: number): Promise<void> {
  const before = await sidebar.$eval('h1', (heading) => heading.textContent);
  await page.goto(crm.contactUrl(id));
  await waitFor(`contact ${id}`, () =>
    sidebar.$eval('h1', (heading, former) => heading.textContent !== former, before),
  );
  await waitForLead(sidebar);
}
