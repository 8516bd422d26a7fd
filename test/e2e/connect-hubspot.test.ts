/** HubSpot from the form to the sidebar and back, in the built extension: connected as a marketer would, used as a rep would. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../lib/domain/exchange/views.ts';
import { samplePeople } from '../../lib/sample/people.ts';
import { press, waitForText } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { settled } from '../demo/pictures.ts';
import { waitForLead } from '../demo/workspace.ts';
import { type HubspotService, startHubspot } from '../services/hubspot.ts';
import { type HubspotPerson, quietPerson } from '../services/hubspot-people.ts';
import {
  beside,
  chooseSystem,
  connect,
  fill,
  listed,
  literal,
  replaceSecret,
  sayBad,
  sourcesLine,
} from './connecting.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { violations } from './violations.ts';

const token = 'pat-eu1-marketing-key';
const renewed = 'pat-eu1-marketing-key-2';
const minute = 60_000;

/** Somebody of the CRM as HubSpot knows them, handed over so many minutes ago. */
function inHubspot(crmId: number, handedOver: number): HubspotPerson {
  const person = samplePeople.find(({ id }) => id === crmId);
  if (!person?.email) throw new Error(`nobody with an e-mail is contact ${crmId}`);
  const { email, firstName, lastName, company } = person;
  const ago = (minutes: number) => new Date(Date.now() - minutes * minute).toISOString();
  const quiet = quietPerson(String(700 + crmId), email, firstName);
  return {
    ...quiet,
    properties: {
      ...quiet.properties,
      lastname: lastName,
      company,
      lifecyclestage: 'marketingqualifiedlead',
      lastmodifieddate: ago(1),
      contract_ends: '2027-03-31',
      num_conversion_events: '1',
    },
    history: {
      lifecyclestage: [
        { value: 'marketingqualifiedlead', timestamp: ago(handedOver), sourceType: 'AUTOMATION_PLATFORM' },
      ],
    },
    forms: [
      {
        'conversion-id': `c0ffee00-0000-4000-8000-0000000000${10 + crmId}`,
        timestamp: Date.now() - (handedOver + 5) * minute,
        'form-id': '0f0f0f0f-0000-4000-8000-000000000009',
        'page-url': 'https://www.seller.example/renewal',
        'page-title': 'Renewal calculator',
        title: `Renewal for contact ${crmId}`,
      },
    ],
  };
}

const idOf = (crmId: number) => String(700 + crmId);

let stage: Stage;
let hubspot: HubspotService;
let options: Page;
/** What the stand-in takes for a good token by now. */
let good = token;

beforeAll(async () => {
  hubspot = await startHubspot({
    token,
    lacks: ['crm.objects.deals.read'],
    people: [inHubspot(1, 20), inHubspot(2, 30), inHubspot(3, 40), inHubspot(4, 50)],
  });
  stage = await setStage({ sample: false });
  options = await stage.browser.openExtensionPage('options.html#connections');
});
afterAll(async () => {
  await stage?.close();
  await hubspot?.close();
});

/** From now on only this token is good. The stand-in itself knows one, so that a renewed one is taken for it. */
function accept(next: string): void {
  good = next;
  hubspot.failWith((asked) => {
    const isGood = asked.headers.authorization === `Bearer ${good}`;
    if (!isGood) return { status: 401, body: { status: 'error', category: 'INVALID_AUTHENTICATION' } };
    asked.headers.authorization = `Bearer ${token}`;
    return undefined;
  });
}

const notesOf = (crmId: number) => hubspot.notes(idOf(crmId));
const connections = () => ask<ConnectionView[]>(options, 'connections');
const feedback = (sidebar: Frame, pattern: RegExp) => waitForText(sidebar, 'region', 'Feedback', pattern);

describe('a marketer', () => {
  it('reads the steps, enters the key, and sees what it allows and what is missing', async () => {
    await chooseSystem(options, 'HubSpot');
    const guide = await waitForText(options, 'region', words('connect_steps'), literal(words('connect_hubspot_step2')));
    expect(guide).toContain('crm.objects.contacts.read');
    await fill(options, {
      token,
      address: hubspot.origin,
      verdictField: 'sales_verdict',
      reasonField: 'sales_reason',
      answerField: 'marketing_answer',
      deadlineFields: 'contract_ends',
    });
    const allowed = await connect(options, 'HubSpot');
    expect(allowed).toContain(words('connect_result_account', ['app-eu1.hubspot.com (1234567)']));
    const [reads, missing] = [
      await listed(options, words('connect_result_reads')),
      await listed(options, words('connect_result_missing')),
    ];
    expect(reads).toContain(words('connect_part_forms'));
    expect(await listed(options, words('connect_result_writes'))).toEqual([
      words('connect_part_note'),
      words('connect_part_fields'),
    ]);
    expect(missing.join(' | ')).toContain('crm.objects.deals.read');
    expect(missing.join(' | ')).toContain(words('connect_part_pages'));
    expect(await options.evaluate(() => document.documentElement.outerHTML)).not.toContain(token);
  });

  it.each(['light', 'dark'] as const)('finds the page fit for everybody, in %s', async (scheme) => {
    await stage.browser.setColorScheme(options, scheme);
    await settled(options.mainFrame(), scheme);
    expect(await violations(options.mainFrame(), '#connections')).toEqual([]);
  });

  it('finds it among the connected systems', async () => {
    await press(options, 'button', words('connect_done'));
    expect((await listed(options, words('connect_list')))[0]).toContain(words('connect_state_working'));
    expect(await violations(options.mainFrame(), '#connections')).toEqual([]);
  });
});

describe('a rep', () => {
  let page: Page;
  let sidebar: Frame;
  let reason: string;

  it('sees what HubSpot knows of the person on the page, and how old that is', async () => {
    ({ page, sidebar } = await beside(stage, 1));
    await waitForLead(sidebar, 'Jana Vošická');
    await waitForText(sidebar, 'region', 'Journey', /Renewal for contact 1/);
    expect(await waitForText(sidebar, 'region', 'SLA', /\d/)).toMatch(/left|overdue|due|until/i);
    await waitForText(sidebar, 'region', 'Qualification', /MQL/);
    await waitForText(sidebar, 'region', 'Timing', /March 31, 2027.*HubSpot/);
    await sourcesLine(sidebar, /^HubSpot, (now|just now|.*ago)/i);
  });

  it('says why the lead is bad, and HubSpot has it once', async () => {
    reason = await sayBad(sidebar);
    await feedback(sidebar, /Sent to HubSpot/);
    const [note = '', ...others] = notesOf(1);
    expect(others).toEqual([]);
    expect(note).toContain(reason);
    expect(note).toMatch(/baton:[0-9a-f-]{36}/);
    const { sales_verdict, sales_reason } = hubspot.person(idOf(1)).properties;
    expect({ sales_verdict, sales_reason }).toEqual({ sales_verdict: 'bad', sales_reason: reason });
  });

  it('hears what marketing answers', async () => {
    const answer = { value: 'Changed: we ask for the budget first now', timestamp: new Date().toISOString() };
    hubspot.person(idOf(1)).history.marketing_answer = [answer];
    hubspot.change(idOf(1), { marketing_answer: answer.value });
    await press(sidebar, 'button', words('exchange_refresh'));
    const said = await feedback(sidebar, /we ask for the budget first now/);
    expect(said).toContain(words('exchange_answer_changedSaying'));
    await page.close();
  });
});

describe('a key that was withdrawn', () => {
  let page: Page;
  let sidebar: Frame;

  it('is shown, and what is said meanwhile waits', async () => {
    accept('another');
    ({ page, sidebar } = await beside(stage, 2));
    await sourcesLine(sidebar, literal(words('exchange_line_signedOut', ['HubSpot'])));
    accept(token);
    await press(sidebar, 'button', words('exchange_refresh'));
    await waitForLead(sidebar, 'Björn Ahlgren');
    accept('another');
    await press(sidebar, 'button', words('sidebar_good'));
    await feedback(sidebar, literal(words('exchange_failure_signedOut', ['HubSpot'])));
    expect(notesOf(2)).toEqual([]);
    expect(await connections()).toMatchObject([{ waiting: 1 }]);
  });

  it('keeps what is taken back before it was sent from being sent', async () => {
    // Nobody is asked about her now, so that she has to be known.
    accept(token);
    const other = await beside(stage, 3);
    await waitForLead(other.sidebar, 'Élodie Marchetti');
    accept('another');
    await press(other.sidebar, 'button', words('sidebar_good'));
    await feedback(other.sidebar, literal(words('exchange_waiting', ['HubSpot'])));
    expect(await connections()).toMatchObject([{ waiting: 2 }]);
    await press(other.sidebar, 'button', words('sidebar_undo'));
    await waitFor('the outbox without it', async () => (await connections())[0]?.waiting === 1);
    await other.page.close();
  });

  it('is replaced, and what waited is sent, once, though the worker was stopped', async () => {
    await stage.browser.stopWorker();
    accept(renewed);
    await options.bringToFront();
    await replaceSecret(options, 'HubSpot', 'token', renewed);
    await waitFor('the verdict at HubSpot', () => notesOf(2).length > 0);
    await page.bringToFront();
    await feedback(sidebar, /Sent to HubSpot/);
    await stage.browser.stopWorker();
    await ask(options, 'sendAgain', { connectionId: 'hubspot', saidId: 'nothing' });
    expect(await connections()).toMatchObject([{ waiting: 0, refused: 0 }]);
    expect([1, 2, 3].map((id) => notesOf(id).length)).toEqual([1, 1, 0]);
    await page.close();
  });

  it('has left no trace in any page', async () => {
    for (const each of [options, await stage.browser.openExtensionPage('options.html')]) {
      expect(await each.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/pat-eu1-marketing/);
    }
  });
});

it('what the worker was stopped over reaches HubSpot once', async () => {
  const { page, sidebar } = await beside(stage, 4);
  await waitForLead(sidebar);
  // HubSpot writes the note, and the answer never comes.
  let isWritten = false;
  hubspot.failWith((asked) => {
    asked.headers.authorization = `Bearer ${token}`;
    if (asked.method !== 'POST' || !asked.path.endsWith('/notes') || isWritten) return undefined;
    isWritten = true;
    return { after: 'hang' };
  });
  await press(sidebar, 'button', words('sidebar_good'));
  await waitFor('the note', () => notesOf(4).length === 1);
  await stage.browser.stopWorker();
  await options.bringToFront();
  await press(options, 'button', words('connect_back')).catch(() => undefined);
  const [queued] = await waitFor('what waits', async () => {
    const outbox = await ask<{ connectionId: string; said: { id: string } }[]>(options, 'outbox');
    return outbox.length > 0 && outbox;
  });
  await ask(options, 'sendAgain', { connectionId: 'hubspot', saidId: queued?.said.id });
  await waitFor('the outbox to be empty', async () => (await connections())[0]?.waiting === 0);
  expect(notesOf(4)).toHaveLength(1);
  expect(hubspot.person(idOf(4)).properties.sales_verdict).toBe('good');
  await page.bringToFront();
  await feedback(sidebar, /Sent to HubSpot/);
  await page.close();
});
