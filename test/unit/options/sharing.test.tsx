/** Sharing an agreement by an address, and what is said of the administrator's policy. */
import { describe, expect, test, vi } from 'vitest';
import { PolicyNote } from '../../../components/options/sharing/PolicyNote.tsx';
import { policyFileText } from '../../../components/options/sharing/policy-file.ts';
import { Sharing } from '../../../components/options/sharing/Sharing.tsx';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { type PolicyView, readPolicy } from '../../../lib/domain/policy.ts';
import type { AddressTrouble, FollowedAddress } from '../../../lib/messaging/sharing-calls.ts';
import { agreementOf } from '../../support/agreement.ts';
import { answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';

const held = vi.hoisted(() => ({
  now: {} as ReturnType<typeof import('../components/answering.ts').answering>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const url = 'https://intranet.example/agreement.json';

/** The files that the two browsers read policies from. */
interface FileOfPolicy {
  readonly '3rdparty': { readonly extensions: Readonly<Record<string, object>> };
  readonly policies: { readonly '3rdparty': { readonly Extensions: Readonly<Record<string, object>> } };
}

/** The panel over a worker that follows what it is told to; `came` is what it finds there. */
async function panel(first: FollowedAddress | null, came: Omit<FollowedAddress, 'url'> = {}, isGranted = true) {
  let address = first;
  const compared: Agreement[] = [];
  held.now = answering({
    followedAddress: () => good(address),
    followAddress: (input) => {
      address = input.url === null ? null : { url: input.url, ...came };
      return good(address);
    },
    askAddress: () => good(address),
    declineOffer: () => {
      if (address) {
        const { offered: _, ...others } = address;
        address = others;
      }
      return good(address);
    },
  });
  Object.assign(held.now.browser.permissions, { contains: async () => isGranted });
  const page = await drawn(<Sharing agreement={agreementOf()} onCompare={(agreement) => compared.push(agreement)} />);
  return {
    ...page,
    compared,
    enter: async (text: string) => {
      const field = page.get('input') as HTMLInputElement;
      field.value = text;
      field.dispatchEvent(new window.Event('input', { bubbles: true }));
      await rest();
      page.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
      await rest();
    },
    done: (what: string) => held.now.done.filter(([each]) => each === what).map(([, input]) => input),
    said: () => page.get('[role="status"]').textContent,
  };
}

describe('an address', () => {
  test('is asked of the browser for its host alone, and followed', async () => {
    const page = await panel(null, {}, false);
    await page.enter('intranet.example/agreement.json');
    expect(page.done('request')).toEqual([{ origins: ['https://intranet.example/*'] }]);
    expect(page.done('followAddress')).toEqual([{ url, isOwn: true }]);
    expect(page.text()).toContain(url);
  });

  test('whose host was granted before is not the agreement’s own', async () => {
    const page = await panel(null);
    await page.enter(url);
    expect(page.done('followAddress')).toEqual([{ url, isOwn: false }]);
  });

  test.each([
    'http://intranet.example/a.json',
    'agreement',
    'https://me:secret@intranet.example/a',
  ])('that is none stays in its field, with the reason: %s', async (text) => {
    const page = await panel(null);
    await page.enter(text);
    expect(page.get('input').getAttribute('aria-invalid')).toBe('true');
    expect(page.text()).toContain('That is no https address.');
    expect(held.now.done.map(([what]) => what)).toEqual(['followedAddress']);
  });

  test('that the user declines is not followed, and the way on is said', async () => {
    const page = await panel(null);
    held.now.given.grants = false;
    await page.enter(url);
    expect(page.done('followAddress')).toEqual([]);
    expect(page.said()).toContain('Try again');
  });

  test('may be followed no more', async () => {
    const page = await panel({ url });
    await page.press('Stop reading from there');
    expect(page.done('followAddress')).toEqual([{ url: null }]);
    expect(page.said()).toContain('stays');
    expect(page.get('input')).toBeTruthy();
  });

  test('of the policy cannot be left here', async () => {
    const page = await panel({ url, byPolicy: true });
    expect(page.text()).toContain('Your administrator');
    expect(page.buttons()).not.toContain('Stop reading from there');
  });

  test('that the browser does not allow may be allowed', async () => {
    const page = await panel({ url, trouble: 'notAllowed', detail: 'https://intranet.example' }, {}, false);
    await page.press('Allow https://intranet.example');
    expect(page.done('followAddress')).toEqual([{ url, isOwn: true }]);
  });

  test('offers what is not in force to be put side by side, or left', async () => {
    const offered = agreementOf({ name: 'Theirs', revision: 4 });
    const page = await panel({ url, offered });
    await page.press('Put side by side');
    expect(page.compared).toEqual([offered]);
    await page.press('Keep ours');
    expect(page.text()).not.toContain('“Theirs”');
  });

  test('what is wrong in what came stands there with its place', async () => {
    const problems = [{ path: 'sla.0.calendar', code: 'unknownCalendar', detail: 'moon' }] as const;
    const page = await panel({ url, trouble: 'invalid', problems });
    expect(page.get('.problems').textContent).toMatch(/1.*calendar.*moon/);
  });

  test.each<AddressTrouble>([
    'status',
    'offline',
    'slow',
    'large',
    'notJson',
    'notAllowed',
    'invalid',
  ])('has a sentence of its own for %s', async (trouble) => {
    const page = await panel({ url, trouble, detail: '404' });
    expect(page.get('.field-error').textContent?.length).toBeGreaterThan(40);
  });
});

describe('the policy', () => {
  const note = async (policy: Partial<PolicyView>) => {
    const none: PolicyView = { set: [], problems: [], overrules: false, governs: false, connections: [] };
    held.now = answering({ policy: () => good({ ...none, ...policy }) });
    return drawn(<PolicyNote />);
  };

  test('is not spoken of where it sets no agreement and nothing is wrong', async () => {
    expect((await note({ set: ['sites'] })).text()).toBe('');
  });

  test('that puts its agreement before another says that the other one is kept', async () => {
    expect((await note({ governs: true })).text()).not.toContain('Another agreement');
    const page = await note({ governs: true, overrules: true });
    expect(page.text()).toContain('Your administrator set this agreement for everybody');
    expect(page.text()).toContain('Another agreement that was made here is kept and not in force now.');
  });

  test('has a sentence with its place for each thing refused', async () => {
    const { problems } = readPolicy(
      {
        agreement: '{',
        agreementUrl: 'http://x.example',
        sites: [{ site: 'https://x.example', crm: 'oddo' }],
        reminders: { perDay: 'many' },
        connections: [{ connector: 'hubspot', settings: { token: 'pat-1' } }],
      },
      () => false,
    );
    const page = await note({ problems, connections: [{ connector: 'hubspott', settings: {} }] });
    expect(page.all('.problems li').map(({ textContent }) => textContent)).toEqual([
      'agreement is no JSON. Put in the whole text of an exported file.',
      'agreementUrl is no https address.',
      'sites.0.crm is no CRM that Baton knows: oddo.',
      'reminders.perDay is missing or has the wrong type; expected: number.',
      expect.stringMatching(/^connections\.0\.settings\.token must not stand in a policy/),
      'connections is no system that this version of Baton connects to: hubspott.',
    ]);
  });

  test.each([
    ['chromium', (file: FileOfPolicy) => file['3rdparty'].extensions['the-id'] ?? {}],
    ['firefox', (file: FileOfPolicy) => file.policies['3rdparty'].Extensions['the-id'] ?? {}],
  ] as const)('file made for %s is one that Baton reads', (kind, settingsOf) => {
    const values = settingsOf(JSON.parse(policyFileText(kind, 'the-id', agreementOf())) as FileOfPolicy);
    expect(readPolicy({ ...values }, () => true)).toMatchObject({ problems: [], agreement: agreementOf() });
  });
});
