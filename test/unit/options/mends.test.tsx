import { describe, expect, test, vi } from 'vitest';
import { MendsPanel } from '../../../components/options/sites/mends/MendsPanel.tsx';
import { mendFileText } from '../../../components/options/sites/mends/mend-file.ts';
import { type PageMend, parseMendFile } from '../../../lib/domain/page-mend.ts';
import type { MendInForce, Site } from '../../../lib/messaging/protocol.ts';
import { answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';

const held = vi.hoisted(() => ({
  now: {} as ReturnType<typeof import('../components/answering.ts').answering>,
  saved: [] as { file: Blob; name: string }[],
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../components/ui/download.ts', async (original) => ({
  ...(await original<typeof import('../../../components/ui/download.ts')>()),
  download: (file: Blob, name: string) => held.saved.push({ file, name }),
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 22, 12) }));

const email: PageMend = {
  site: 'https://crm.example',
  crm: 'odoo',
  object: 'contact',
  field: 'email',
  selector: 'a[href^="mailto:"]',
  madeAt: Date.UTC(2026, 10, 20, 9),
  version: '0.1.0',
};
const owner: PageMend = { ...email, object: 'lead', field: 'owner', selector: '.o_field_widget > span' };
const own: MendInForce = { mend: email, from: 'user' };
const admins: MendInForce = { mend: owner, from: 'admin' };

const sites = [{ crm: null, crms: [{ id: 'odoo', name: 'Odoo' }] }] as unknown as Site[];

/** The panel over a worker that keeps mends as the real one does. */
async function panel(first: readonly MendInForce[]) {
  let mends = first;
  held.saved.length = 0;
  held.now = answering({
    mends: () => good(mends),
    removeMend: ({ place }) => {
      mends = mends.filter(({ mend }) => mend.field !== place.field);
      return good(null);
    },
    importMends: ({ text }) => {
      const read = parseMendFile(text);
      if ('wrong' in read) {
        const { path, problem } = read.wrong;
        return { ok: false, failure: { code: 'invalidMends', detail: `${path}: ${problem}` } };
      }
      mends = [...read.mends.map((mend) => ({ mend, from: 'user' as const })), ...mends];
      return good({ mends });
    },
  });
  const page = await drawn(<MendsPanel sites={sites} />);
  return {
    ...page,
    /** Cells of each row. */
    rows: () => page.all('tbody tr').map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())),
    read: async (text: string, name = 'mends.json') => {
      const input = page.get('input[type="file"]');
      const file = { name, size: text.length, text: async () => text };
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input.dispatchEvent(new window.Event('change', { bubbles: true }));
      await rest();
    },
    said: () =>
      page
        .all('[role="status"]')
        .map(({ textContent }) => textContent)
        .join(' '),
  };
}

const fileOf = (...mends: object[]) => JSON.stringify({ format: 'baton-mends', version: 1, mends });

describe('the mends in force', () => {
  test('are told with place, selector, time and maker; the administrator’s cannot be removed', async () => {
    const page = await panel([own, admins]);
    const [mine, theirs] = page.rows();
    expect(mine?.slice(0, 3)).toEqual(['E-mail contact', 'crm.example Odoo', 'a[href^="mailto:"]']);
    expect(mine?.[3]).toMatch(/Nov 20, 2026 by you$/);
    expect(theirs?.[3]).toMatch(/by your administrator$/);
    expect(theirs?.[4]).toBe('');
    expect(page.get('code').textContent).toBe(email.selector);
    expect(page.buttons()).toEqual(['Remove: E-mail, contact, crm.example', 'Export your own']);
  });

  test('are told to be none where there is none, and nothing can be exported', async () => {
    const page = await panel([]);
    expect(page.text()).toContain('None: Baton reads every page by itself.');
    expect(page.all('table')).toEqual([]);
    expect(page.buttons()).toEqual([]);
  });

  test('are read anew when the worker says that something changed', async () => {
    const page = await panel([]);
    held.now.answers.mends = () => good([own]);
    held.now.broadcast('sitesChanged');
    await rest();
    expect(page.rows()).toHaveLength(1);
  });

  test('are removed, and put back with what they were', async () => {
    const page = await panel([own, admins]);
    await page.press('Remove: E-mail, contact, crm.example');
    expect(page.rows()).toHaveLength(1);
    expect(page.said()).toContain('Removed: E-mail, contact.');
    const { site, crm, object, field } = email;
    expect(held.now.done).toContainEqual(['removeMend', { place: { site, crm, object, field } }]);
    await page.press('Undo');
    expect(page.rows()).toHaveLength(2);
    expect(page.said()).toContain('In force again: E-mail, contact.');
    expect(page.buttons()).not.toContain('Undo');
  });
});

describe('a file of mends', () => {
  test('holds the user’s own alone, and can be read again', async () => {
    const page = await panel([own, admins]);
    await page.press('Export your own');
    const [saved] = held.saved;
    expect(saved?.name).toBe('baton-mends-2026-11-22.json');
    const text = (await saved?.file.text()) ?? '';
    expect(parseMendFile(text)).toEqual({ mends: [email] });
    expect(page.said()).toContain('1 mend is in the file.');
    expect(text).toBe(mendFileText([email]));
  });

  test('is taken in as a whole', async () => {
    const page = await panel([]);
    await page.read(`\ufeff${fileOf(email, owner)}`);
    expect(page.rows()).toHaveLength(2);
    expect(page.said()).toContain('mends.json was read. 2 mends of your own are in force now.');
  });

  test.each([
    ['', 'It is no file of mends.'],
    ['{"format": "baton-agreement"}', 'It is no file of mends.'],
    [JSON.stringify({ format: 'baton-mends', version: 2, mends: [] }), 'newer Baton'],
    [JSON.stringify({ format: 'baton-mends', version: 1 }), 'Its list “mends” is missing'],
    [fileOf(email, 7 as unknown as object), 'Number 2 in it is not a whole mend.'],
    [fileOf(email, { ...owner, selector: 'a { color: red }' }), '“selector” of number 2'],
    [fileOf({ ...email, site: 'crm.example' }), '“site” of number 1'],
    [fileOf({ ...email, crm: 'Odoo!' }), '“crm” of number 1'],
    [fileOf({ ...email, object: 'person' }), '“object” of number 1'],
    [fileOf({ ...email, field: 'phone' }), '“field” of number 1'],
    [fileOf({ ...email, madeAt: 'today' }), '“madeAt” of number 1'],
    [fileOf({ ...email, version: 7 }), 'Number 1 in it is not a whole mend.'],
    [fileOf(email, { ...email, selector: 'b' }), 'Number 2 in it names another selector'],
  ])('that is %s is refused with what is wrong and where', async (text, expected) => {
    const page = await panel([admins]);
    await page.read(text);
    expect(page.said()).toContain('The file was not taken, and nothing has changed.');
    expect(page.said()).toContain(expected);
    expect(page.rows()).toHaveLength(1);
  });

  test('that is far too large is not even read', async () => {
    const page = await panel([]);
    await page.read(' '.repeat(1_000_001), 'film.mp4');
    expect(page.said()).toContain('film.mp4 is far larger than any file of mends.');
    expect(held.now.done.map(([what]) => what)).toEqual(['mends']);
  });
});
