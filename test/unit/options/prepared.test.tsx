/** Connections that an administrator prepared. */
import { expect, test, vi } from 'vitest';
import type { OfferedConnection } from '../../../lib/domain/policy.ts';
import { type Answers, good } from '../components/answering.ts';
import { browserWith, options } from './connectors-drawn.tsx';
import { connection } from './connectors-of-tests.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('./connectors-drawn.tsx').browserWith> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock(
  '../../../lib/connectors/catalogue.ts',
  async () => (await import('./connectors-of-tests.ts')).catalogueOfTests,
);

const prepared: OfferedConnection = {
  connector: 'acme-mail',
  name: 'Acme of Fjord',
  settings: { verdictField: 'sales_verdict' },
};

async function offered(connections: readonly OfferedConnection[], answers: Answers = {}) {
  const policy = { set: [], problems: [], overrules: false, governs: false, connections };
  held.now = browserWith({ policy: () => good(policy), ...answers }, []);
  return options();
}

test('are offered by their names, with all but the secret filled in', async () => {
  const page = await offered([prepared, { connector: 'unknown-one', settings: {} }]);
  expect(page.text()).toContain('Prepared by your administrator');
  await page.press('Acme of Fjord');
  expect(page.field('Field for the verdict (optional)').value).toBe('sales_verdict');
  expect(page.field('Token').value).toBe('');
});

test('that are connected are offered no more; others of the same system are', async () => {
  const made = connection({ connector: 'acme-mail', settings: { verdictField: 'sales_verdict/' } });
  const other = { ...prepared, name: 'Acme of Dale', settings: { verdictField: 'dale' } };
  const page = await offered([prepared, other], { connections: () => good([made]) });
  expect(page.buttons()).toContain('Acme of Dale');
  expect(page.buttons()).not.toContain('Acme of Fjord');
});

test('are not spoken of where there are none', async () => {
  expect((await offered([])).text()).not.toContain('Prepared');
});
