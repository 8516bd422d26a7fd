/** Mautic from the form to the sidebar and back, signed in with a user's name and password. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../lib/domain/exchange/views.ts';
import { press, waitForText } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { settled } from '../demo/pictures.ts';
import { waitForLead } from '../demo/workspace.ts';
import { type MauticService, mauticUser, startMautic } from '../services/mautic.ts';
import { mauticPeople, mauticPerson } from '../services/mautic-people.ts';
import { beside, chooseSystem, connect, fill, listed, literal, sayBad, sourcesLine } from './connecting.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { backupLines } from './stored.ts';
import { violations } from './violations.ts';

/** The CRM's contact 1, whose journey is Sigrid's, and contact 2, of whom little is known. */
const [jana, bjoern] = ['jana.vosicka@nordlicht-software.example', 'bjoern.ahlgren@nordlicht-software.example'];

let stage: Stage;
let mautic: MauticService;
let options: Page;

beforeAll(async () => {
  const [sigrid] = mauticPeople();
  if (!sigrid) throw new Error('nobody in Mautic');
  const known = { ...sigrid, fields: { ...sigrid.fields, firstname: 'Jana', lastname: 'Vošická', email: jana } };
  mautic = await startMautic({
    folder: '/marketing',
    people: [known, mauticPerson(52, bjoern, { fields: { firstname: 'Björn' } })],
  });
  stage = await setStage({ sample: false });
  options = await stage.browser.openExtensionPage('options.html');
});
afterAll(async () => {
  await stage?.close();
  await mautic?.close();
});

const connections = () => ask<ConnectionView[]>(options, 'connections');
const notesOf = (lead: number) => mautic.notes.filter((note) => note.lead === lead);
const feedback = (sidebar: Frame, pattern: RegExp) => waitForText(sidebar, 'region', 'Feedback', pattern);

describe('a marketer', () => {
  it('is told of a wrong password, enters the right one, and sees what it allows', async () => {
    await chooseSystem(options, 'Mautic');
    await fill(options, {
      address: mautic.address,
      user: mauticUser.user,
      password: 'not-it',
      tag: 'baton',
      verdictField: 'sales_verdict',
      reasonField: 'sales_reason',
      deadlineFields: 'contract_end',
    });
    await press(options, 'button', words('connect_do'));
    const refused = literal(words('exchange_failure_signedOut', ['Mautic']));
    await waitFor('the refusal', async () => refused.test(await options.evaluate(() => document.body.innerText)));
    await fill(options, { password: mauticUser.password });
    const allowed = await connect(options, 'Mautic', words('connect_do_change'));
    expect(allowed).toContain('Kari Moe');
    expect(await listed(options, words('connect_result_writes'))).toEqual(
      ['note', 'fields', 'tag'].map((part) => words(`connect_part_${part}`)),
    );
    expect(await connections()).toHaveLength(1);
  });

  it.each(['light', 'dark'] as const)('finds the page fit for everybody, in %s', async (scheme) => {
    await stage.browser.setColorScheme(options, scheme);
    await settled(options.mainFrame(), scheme);
    expect(await violations(options.mainFrame(), '#connections')).toEqual([]);
  });
});

describe('a rep', () => {
  it('sees the journey and sends a verdict, which Mautic has once: a note, a tag and fields', async () => {
    const { page, sidebar } = await beside(stage, 1);
    await waitForLead(sidebar, 'Jana Vošická');
    await waitForText(sidebar, 'region', 'Timing', /March 31, 2027.*Mautic/);
    await sourcesLine(sidebar, /^Mautic, (now|.*ago)/);
    const journey = await waitForText(sidebar, 'region', 'Journey', /\d/);
    expect(journey).not.toContain(words('sidebar_journey_none'));
    const reason = await sayBad(sidebar);
    await feedback(sidebar, /Sent to Mautic/);
    expect(notesOf(47)).toHaveLength(1);
    expect(notesOf(47)[0]?.text).toMatch(/baton:[0-9a-f-]{36}/);
    const { fields, tags } = mautic.people.get(47) ?? {};
    expect(fields).toMatchObject({ sales_verdict: 'bad', sales_reason: reason });
    expect(tags).toContain('baton-bad');
    await page.close();
  });

  it('sends nothing twice where Mautic fails after it has done its work', async () => {
    const { page, sidebar } = await beside(stage, 2);
    await waitForLead(sidebar);
    let failures = 0;
    mautic.failWith((asked) => {
      if (asked.method !== 'POST' || failures > 0) return undefined;
      failures += 1;
      return { after: { status: 500, body: '<h1>Oops</h1>' } };
    });
    await press(sidebar, 'button', words('sidebar_good'));
    const queued = await waitFor('what failed', async () => {
      const [one] = await ask<{ said: { id: string }; why?: unknown }[]>(options, 'outbox');
      return one?.why !== undefined && one;
    });
    await ask(options, 'sendAgain', { connectionId: 'mautic', saidId: queued.said.id });
    await feedback(sidebar, /Sent to Mautic/);
    expect(failures).toBe(1);
    expect(notesOf(52)).toHaveLength(1);
    await page.close();
  });
});

it('the password is in no page and no backup', async () => {
  const pages = await Promise.all(
    (await stage.browser.pages()).map((page) => page.evaluate(() => document.documentElement.outerHTML)),
  );
  const all = [...pages, JSON.stringify(await backupLines(options)), JSON.stringify(await connections())].join('\n');
  expect(all).toContain('Vošická');
  expect(all).not.toContain(mauticUser.password);
});
