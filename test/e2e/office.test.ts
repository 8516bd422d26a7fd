/** The worker's office is a script of its own: loaded when a page asks something of it, and for nothing else. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeName } from '../../lib/background/office/contract.ts';
import { reportOfficeName } from '../../lib/background/office/reports/contract.ts';
import type { Figures } from '../../lib/domain/figures/figures.ts';
import { waitFor } from '../browser/wait-for.ts';
import { edgeName, loadSampleWorkspace } from '../demo/workspace.ts';
import { ask, browserKind, type Stage, setStage } from './stage.ts';

let stage: Stage;
/** A page of Baton's own that asks nothing of the office. */
let own: Page;

beforeAll(async () => {
  stage = await setStage({ sample: false });
  own = await stage.browser.openExtensionPage('sidebar.html');
});
afterAll(() => stage?.close());

interface Size {
  readonly contacts: number;
}

/**
 * Whether the worker that runs has loaded its office, or the part of it for reports. Asked again where the one that was
 * stopped is listed still.
 */
async function hasOffice(script = officeName): Promise<boolean> {
  const { has } = await waitFor('the worker', async () => ({ has: await inWorker(script) }));
  return has;
}

async function inWorker(script: string): Promise<boolean> {
  if (browserKind === 'firefox')
    return own.evaluate(async (name) => name in (await chrome.runtime.getBackgroundPage()), script);
  const target = own
    .browser()
    .targets()
    .findLast((each) => each.type() === 'service_worker' && each.url().startsWith(stage.browser.extensionOrigin));
  const worker = await target?.worker();
  if (!worker) throw new Error('no worker runs');
  return worker.evaluate((name) => name in globalThis, script);
}

describe('the worker’s office', () => {
  it('answers in a worker that was just installed', async () => {
    expect((await ask<Size>(own, 'storeSize')).contacts).toBe(0);
    await loadSampleWorkspace(stage.browser);
    expect((await ask<Size>(own, 'storeSize')).contacts).toBeGreaterThan(20);
  });

  it('is not there in a worker that only serves a page of the CRM, the badge and the figures', async () => {
    await stage.browser.stopWorker();
    const page = await stage.browser.newPage();
    // Too narrow for the sidebar to open by itself, which may ask what the office answers.
    await page.setViewport({ width: 900, height: 720 });
    await page.goto(stage.crm.signInUrl('#/contacts/10/show'));
    await waitFor('the lead at the edge', async () =>
      (await stage.browser.buttonNames(page)).some((name) => edgeName.test(name) && name !== 'Baton'),
    );
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { overdue } = await ask<Figures>(own, 'figures', { zone });
    expect(overdue.count).toBeGreaterThan(0);
    await waitFor('the badge', () => own.evaluate(async () => (await chrome.action.getBadgeText({})) !== ''));
    expect(await hasOffice()).toBe(false);
  });

  it('is loaded by the first page that asks for it, and answers several at once', async () => {
    await stage.browser.stopWorker();
    const sizes = await Promise.all([1, 2, 3].map(() => ask<Size>(own, 'storeSize')));
    expect(new Set(sizes.map(({ contacts }) => contacts)).size).toBe(1);
    expect(sizes[0]?.contacts).toBeGreaterThan(20);
    expect(await hasOffice()).toBe(true);
    expect(await hasOffice(reportOfficeName)).toBe(false);
  });

  it('leaves reports to a script of their own, which needs none of the rest', async () => {
    await stage.browser.stopWorker();
    expect(await ask<{ leads: number }>(own, 'reportState')).toMatchObject({ isOld: true });
    const { leads } = await ask<{ leads: number }>(own, 'countReports');
    expect(leads).toBeGreaterThan(20);
    expect(await hasOffice(reportOfficeName)).toBe(true);
    expect(await hasOffice()).toBe(false);
  });
});
