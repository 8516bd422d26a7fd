/** Baton as a guest: on pages that are hostile, odd or busy it works, keeps out of their way and leaves no trace. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find, press } from '../browser/by-name.ts';
import { sidebarFrames } from '../browser/extension-browser.ts';
import { stays, waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { edgeName, openContact, openSidebar, waitForLead } from '../demo/workspace.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { drag, dropByEvents, isBatonAt } from './pointer.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
let pages: PageServer;
beforeAll(async () => {
  pages = await startPageServer();
  stage = await setStage({ sample: true });
  // Once read in the CRM itself, the record is known by its address, whatever the pages below show.
  const page = await openContact(stage.browser, stage.crm, 1);
  await waitForLead(await openSidebar(stage.browser, page));
  await page.close();
});
afterAll(async () => {
  await stage?.close();
  await pages?.close();
});

const person = 'Jana Vošická';

async function open(name: string): Promise<Page> {
  const page = await stage.browser.newPage();
  await page.goto(pages.contactUrl(name));
  return page;
}

async function opened(name: string): Promise<{ page: Page; sidebar: Frame }> {
  const page = await open(name);
  const sidebar = await openSidebar(stage.browser, page);
  await waitForLead(sidebar, person);
  return { page, sidebar };
}

describe('Baton shows the lead', () => {
  it.each([
    'hostile-csp',
    'hostile-isolation',
    'hostile-trusted-types',
    'hostile-prototypes',
    'hostile-shadow',
    'hostile-frames',
    'hostile-keys',
    'hostile-clicks',
    'hostile-embedder',
    'hostile-panels',
  ])('on %s', async (name) => {
    const { page } = await opened(name);
    await page.close();
  });

  it.each(['hostile-style', 'hostile-cover'])('above everything on %s', async (name) => {
    const { page } = await opened(name);
    await waitFor('the sidebar on top', () => isBatonAt(page, 40, 0.5));
    await page.close();
  });

  it('at 200 % zoom, where it lies over the page and asks for no room of it', async () => {
    const page = await stage.browser.newPage();
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    await page.goto(pages.contactUrl('hostile-panels'));
    const sidebar = await openSidebar(stage.browser, page);
    await waitForLead(sidebar, person);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    expect(await sidebar.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.close();
  });
});

describe('a page', () => {
  it('under Trusted Types sees no breach of its policy', async () => {
    const { page } = await opened('hostile-trusted-types');
    expect(await page.evaluate(() => document.documentElement.dataset.breaches)).toBeUndefined();
    await page.close();
  });

  it('with functions of its own in place of the browser’s does not hear one of them called', async () => {
    const { page } = await opened('hostile-prototypes');
    expect(await page.evaluate(() => document.body.dataset.heard)).toBe('0');
    await page.close();
  });

  it('that takes over the whole document has Baton back afterwards', async () => {
    const { page } = await opened('hostile-remover');
    expect(await page.evaluate(() => document.getElementById('removed')?.textContent)).toBe('1');
    await page.close();
  });

  it('that will not have Baton is left alone, with its room given back', async () => {
    const page = await open('hostile-remover?always');
    const removed = () => page.evaluate(() => Number(document.getElementById('removed')?.textContent));
    await waitFor('Baton to give up', async () => (await removed()) >= 9);
    await stays('the peace', async () => (await removed()) === 9, 1000);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    await page.close();
  });

  it('that puts another root in place has Baton there, and the room beside it', async () => {
    const { page } = await opened('hostile-panels');
    await page.evaluate(() => {
      const old = document.documentElement;
      const next = document.createElement('html');
      next.append(...[document.head, document.body]);
      old.replaceWith(next);
      Object.assign(window, { old });
    });
    await waitFor('the room', () => page.evaluate(() => document.documentElement.style.marginRight !== ''));
    expect(await page.evaluate(() => (window as unknown as { old: HTMLElement }).old.getAttribute('style'))).toBeNull();
    await waitFor('the sidebar on top', () => isBatonAt(page, 40, 0.5));
    await page.close();
  });

  it('that writes itself anew has a Baton that still hears', async () => {
    const { page } = await opened('hostile-panels');
    await page.evaluate(() => {
      const text = document.body.outerHTML;
      document.open();
      document.write(text);
      document.close();
    });
    await waitForLead(await openSidebar(stage.browser, page), person);
    await stage.browser.pressButton(page, edgeName);
    await waitFor('the sidebar to close', async () => (await sidebarFrames(page)).length === 0);
    await stage.browser.pressButton(page, edgeName);
    await openSidebar(stage.browser, page);
    expect(await page.evaluate(() => document.querySelectorAll('baton-edge').length)).toBe(1);
    await page.close();
  });

  it('that clicks and types for the user changes nothing', async () => {
    const { page, sidebar } = await opened('hostile-clicks');
    const tried = () => page.evaluate(() => Number(document.getElementById('tried')?.textContent));
    const before = await tried();
    await waitFor('a dozen attacks', async () => (await tried()) > before + 24);
    expect(await sidebarFrames(page)).toEqual([sidebar]);
    expect(await find(sidebar, 'button', words('sidebar_undo'))).toBeNull();
    await page.close();
  });

  it('hears nothing of what is clicked and typed in Baton', async () => {
    const { page, sidebar } = await opened('hostile-keys');
    await stage.browser.pressButton(page, edgeName);
    await waitFor('the sidebar to close', async () => (await sidebarFrames(page)).length === 0);
    await stage.browser.pressButton(page, edgeName);
    const again = await openSidebar(stage.browser, page);
    await waitForLead(again, person);
    await press(again, 'button', words('sidebar_bad'));
    await page.keyboard.press('1');
    expect(sidebar.detached).toBe(true);
    expect(await page.evaluate(() => document.getElementById('heard')?.textContent)).toBe('');
    await page.close();
  });

  it('with a modal dialog has it above Baton, and Baton back when it is closed', async () => {
    // What lies beneath a modal dialog is not told to a screen reader.
    const page = await open('hostile-dialog');
    const sidebar = await waitFor('the sidebar', async () => (await sidebarFrames(page))[0]);
    await waitForLead(sidebar, person);
    const reaches = () => isBatonAt(page, 40, 0.5);
    expect(await reaches()).toBe(false);
    await page.evaluate(() => document.querySelector<HTMLElement>('dialog button')?.click());
    await waitFor('Baton to be reached', reaches);
    await page.close();
  });

  it('that embeds frames has Baton in none of them', async () => {
    const { page } = await opened('hostile-frames');
    const frames = page.frames().filter((frame) => frame.url().startsWith('http') || frame.url() === 'about:srcdoc');
    const found = await Promise.all(
      frames.map((frame) => frame.evaluate(() => document.querySelectorAll('baton-edge').length)),
    );
    expect(found.toSorted()).toEqual([0, 0, 0, 1]);
    await page.close();
  });

  it('that embeds the sidebar by itself is told nothing', async () => {
    const page = await stage.browser.newPage();
    const src = encodeURIComponent(`${stage.browser.extensionOrigin}/sidebar.html#guess`);
    await page.goto(pages.contactUrl(`hostile-embedder?frame=${src}`));
    await openSidebar(stage.browser, page);
    await stays('silence', () => page.evaluate(() => document.body.dataset.heard === undefined), 1500);
    await page.close();
  });
});

describe('what the page does itself goes on as before', () => {
  it('its own panel and header stay in view beside the sidebar, and get their room back', async () => {
    const { page } = await opened('hostile-panels');
    const right = (id: string) =>
      page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().right ?? 0, id);
    const sidebar = await page.evaluate(
      () => innerWidth - Number.parseFloat(document.documentElement.style.marginRight || '0'),
    );
    expect(sidebar).toBeLessThan(1280);
    await waitFor('the panel to give way', async () => (await right('panel')) <= sidebar);
    await waitFor('the header to give way', async () => (await right('header')) <= sidebar);
    await stage.browser.pressButton(page, edgeName);
    await waitFor('the panel to be back', async () => (await right('panel')) === 1280);
    expect(await right('header')).toBe(1280);
    const left = await page.evaluate(() => document.querySelectorAll('[style]').length);
    // Baton's own element has the only one.
    expect(left).toBe(1);
    // Whether it is open is remembered.
    await stage.browser.pressButton(page, edgeName);
    await page.close();
  });

  it('its shortcuts, its note and its drag and drop', async () => {
    const { page } = await opened('hostile-panels');
    await page.evaluate(() => document.body.focus());
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.focus('#note');
    await page.keyboard.type('b/g 1');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('b/g 1');
    await dropByEvents(page, 'card', 'stage');
    expect(await page.evaluate(() => document.getElementById('stage')?.textContent)).toBe('Dropped card');
    await page.close();
  });

  it('what is dragged by the pointer', async () => {
    const { page } = await opened('hostile-panels');
    await drag(page, '#tile', '#column');
    expect(await page.$eval('#column', ({ textContent }) => textContent)).toBe('Moved');
    // Firefox's driver moves the pointer, and begins no drag of the browser's own.
    if (stage.browser.kind === 'firefox') return page.close();
    await drag(page, '#card', '#stage');
    await waitFor('the drop', () => page.$eval('#stage', ({ textContent }) => textContent === 'Dropped card'));
    await page.close();
  });

  it('what it is made of is never changed, but for the room at the side', async () => {
    const { page } = await opened('hostile-panels');
    await page.focus('#editor');
    await stage.browser.pressButton(page, edgeName);
    await waitFor('the sidebar to close', async () => (await sidebarFrames(page)).length === 0);
    await stage.browser.pressButton(page, edgeName);
    await waitForLead(await openSidebar(stage.browser, page), person);
    const changed = await page.evaluate('[...changes]');
    const ours = /^baton-edge |^html (?:style|childList baton-edge)$|^(?:aside|header) style$/;
    expect((changed as string[]).filter((change) => !ours.test(change))).toEqual([]);
    expect(changed).toContain('aside style');
    expect(await page.$eval('#editor', ({ innerHTML }) => innerHTML)).toBe('<p>Dear Jana,</p>');
    await page.close();
  });

  it('where it turns dark, so does Baton', async () => {
    const { page, sidebar } = await opened('hostile-panels');
    const theme = () => sidebar.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('light');
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await waitFor('the dark sidebar', async () => (await theme()) === 'dark');
    await page.evaluate(() => document.documentElement.classList.remove('dark'));
    await waitFor('the light sidebar', async () => (await theme()) === 'light');
    await page.close();
  });

  it('what is selected and copied has nothing of Baton’s', async () => {
    const { page } = await opened('hostile-keys');
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.documentElement);
      return String(getSelection());
    });
    expect(selected).toContain(person);
    expect(selected).not.toMatch(/baton/i);
    await page.close();
  });

  it('on paper there is no sidebar and the page has its full width', async () => {
    const { page } = await opened('hostile-panels');
    const margin = () => page.evaluate(() => document.documentElement.style.marginRight);
    expect(await margin()).not.toBe('');
    await stage.browser.setMedium(page, 'print');
    await waitFor('the width', async () => (await margin()) === '');
    expect(await isBatonAt(page, 40, 0.5)).toBe(false);
    await stage.browser.setMedium(page, 'screen');
    await waitFor('the sidebar’s room', async () => (await margin()) !== '');
    await page.close();
  });

  it('its full-screen view covers Baton', async () => {
    const { page } = await opened('hostile-panels');
    await page.evaluate(() => document.getElementById('stage')?.requestFullscreen());
    await waitFor('the full-screen view', async () => !(await isBatonAt(page, 40, 0.5)));
    await page.evaluate(() => document.exitFullscreen());
    await waitFor('Baton', () => isBatonAt(page, 40, 0.5));
    await page.close();
  });
});
