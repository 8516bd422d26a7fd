import { h } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { HealthLight } from '../../../components/sidebar/health/HealthLight.tsx';
import { HealthProvider } from '../../../components/sidebar/health/HealthProvider.tsx';
import { HealthSlot } from '../../../components/sidebar/health/HealthSlot.tsx';
import { WayOut } from '../../../components/sidebar/health/WayOut.tsx';
import type { PageHealth } from '../../../lib/domain/page-health.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import type { BroadcastHandlers } from '../../../lib/messaging/events.ts';
import { healthWith, page } from './a-health.ts';
import { type Drawn, drawn, rest } from './drawn.ts';

const worker = vi.hoisted(() => ({
  asked: [] as { readonly name: string; readonly input: unknown }[],
  answers: {} as Record<string, unknown>,
  heard: undefined as BroadcastHandlers | undefined,
}));
vi.mock('../../../lib/platform/browser.ts', async () => {
  const { browser } = (await import('./speaking.ts')).speaking('en', 'en-GB');
  return { browser: { ...browser, runtime: { getManifest: () => ({ version: '1.2.3' }) } } };
});
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 24, 10) }));
vi.mock('../../../lib/messaging/client.ts', () => ({
  isOrphaned: () => false,
  call: async (name: string, input: unknown) => {
    worker.asked.push({ name, input });
    const answer = worker.answers[name];
    return { ok: true, value: typeof answer === 'function' ? answer(input) : (answer ?? null) };
  },
}));
vi.mock('../../../lib/messaging/events.ts', () => ({
  onBroadcast: (handlers: BroadcastHandlers) => {
    worker.heard = handlers;
  },
}));
vi.stubEnv('TZ', 'UTC');

const missing = {
  field: 'email',
  state: 'missing',
  misses: 4,
  missingSince: Date.UTC(2026, 10, 20),
} as const;
const picked = { field: 'email', selector: '[data-name="emailAddress"]', value: 'tuva@fjord.example' } as const;
const day = 24 * 3_600_000;
const mend = { selector: '[data-name="emailAddress"]', madeAt: Date.UTC(2026, 10, 24, 10) - 3 * day, needless: false };

let shown: Drawn;
const lightName = 'Baton reads this page, but not everything on it.';
const askedFor = (name: string) => worker.asked.filter((each) => each.name === name).map(({ input }) => input);
const field = (name: string) => {
  const found = shown.all('.health-field').find((part) => part.querySelector('h3')?.textContent === name);
  return (found?.textContent ?? '').replaceAll(/\s+/g, ' ');
};

/** The light, the panel and the way out, as the screens hang them in. */
function healthParts(of: RecordPage | null = page) {
  return h(HealthProvider, { page: of, children: [h(HealthLight, {}), h(HealthSlot, {}), h(WayOut, {})] });
}

/** Draws them, as a window that can be given the focus. */
async function draw(): Promise<void> {
  shown = await drawn(healthParts());
  Object.assign(window, { focus: () => undefined });
  await settle();
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await rest();
}

async function tell(health: PageHealth | null): Promise<void> {
  worker.answers.pageHealth = health;
  worker.heard?.sitesChanged?.(null);
  await settle();
}

async function open(health: PageHealth): Promise<void> {
  worker.answers.pageHealth = health;
  await draw();
  await shown.press(lightName);
  await settle();
}

// It is loaded when it is first wanted, which takes its time.
beforeAll(() => import('../../../components/sidebar/health/HealthPanel.tsx'));
beforeEach(() => {
  worker.asked.length = 0;
  worker.answers = {};
});
afterEach(() => vi.unstubAllGlobals());

describe('the light', () => {
  test.each([
    ['good', 'Baton reads what it needs on this page.'],
    ['doubtful', lightName],
    ['bad', 'Baton no longer finds what it needs on this page.'],
  ] as const)('says in words and by its shape that it is %s', async (light, name) => {
    worker.answers.pageHealth = healthWith([], { light });
    await draw();
    expect(shown.buttons()).toContain(name);
    const shape = shown.get('.health-light svg').innerHTML;
    await tell(healthWith([], { light: light === 'good' ? 'bad' : 'good' }));
    expect(shown.get('.health-light svg').innerHTML).not.toBe(shape);
  });

  test('is not there while the page draws itself, nor where there is no record', async () => {
    worker.answers.pageHealth = healthWith([], { reading: true });
    await draw();
    expect(shown.all('.health-light')).toHaveLength(0);
    await shown.draw(healthParts(null));
    await tell(healthWith([]));
    expect(shown.all('.health-light')).toHaveLength(0);
  });

  test('tells nothing of a former record', async () => {
    worker.answers.pageHealth = healthWith([missing]);
    await draw();
    worker.answers.pageHealth = null;
    const next = { ...page, record: { ...(page as { record: object }).record, id: '4712' } } as typeof page;
    await shown.draw(healthParts(next));
    await settle();
    expect(shown.all('.health-light')).toHaveLength(0);
  });
});

describe('the panel', () => {
  test('tells of each field what was found and by which selector, and what is missing and since when', async () => {
    await open(
      healthWith([
        missing,
        { field: 'company', state: 'hidden', misses: 2 },
        { field: 'owner', state: 'ambiguous', misses: 1 },
      ]),
    );
    expect(field('E-mail')).toMatch(/Not found.*Missing on 4 records in a row, since 20 Nov 2026/);
    expect(field('Name')).toMatch(/Found.*Tuva Eide.*h3 \.name/);
    expect(field('Company')).toContain('Hidden by your CRM');
    expect(field('Owner')).toContain('Several on this page');
    expect(field('Stage')).toContain('Not looked for here');
    expect(shown.buttons().filter((name) => name.startsWith('Point at it: '))).toHaveLength(5);
  });

  test('names no product where it reads any page', async () => {
    await open(healthWith([missing], { crm: { id: 'generic', name: 'Baton' } }));
    expect(shown.text()).toContain('Any page on crm.fjord.example, contact');
  });

  test('asks anew once the same record was read by other selectors', async () => {
    await open(healthWith([missing]));
    const before = askedFor('pageHealth').length;
    const trace = { places: { email: '#mail' }, missing: [], hidden: [], ambiguous: [], again: [] };
    await shown.draw(healthParts({ ...page, trace } as typeof page));
    await settle();
    expect(askedFor('pageHealth')).toHaveLength(before + 1);
    await shown.draw(healthParts({ ...page, trace: { ...trace } } as typeof page));
    await settle();
    expect(askedFor('pageHealth')).toHaveLength(before + 1);
  });

  test('lets the user point, says so meanwhile, and calls it off', async () => {
    await open(healthWith([missing]));
    await shown.press('Point at it: E-mail');
    await tell(healthWith([missing], { picking: 'email' }));
    expect(askedFor('pickField')).toEqual([{ field: 'email' }]);
    expect(field('E-mail')).toContain('Now click it on the page.');
    await shown.press('Cancel');
    expect(askedFor('pickField')).toEqual([{ field: 'email' }, { field: null }]);
  });

  test('shows what was read there and saves it, and takes it back', async () => {
    await open(healthWith([missing], { picked }));
    expect(field('E-mail')).toContain('Read: tuva@fjord.example');
    expect(field('E-mail')).toContain(picked.selector);
    const saved = healthWith([
      { field: 'email', state: 'found', place: picked.selector, misses: 0, mend: { ...mend, from: 'user' } },
    ]);
    worker.answers.saveMend = saved;
    worker.answers.pageHealth = saved;
    await shown.press('Save');
    await settle();
    expect(askedFor('saveMend')).toEqual([{ page, field: 'email', selector: picked.selector }]);
    expect(field('E-mail')).toContain('Saved for this site.');
    await shown.press('Undo');
    const place = { site: 'https://crm.fjord.example', crm: 'espocrm', object: 'contact', field: 'email' };
    expect(askedFor('removeMend')).toEqual([{ place }]);
  });

  test('gives a mend back that was saved over', async () => {
    const before = {
      field: 'email',
      state: 'missing',
      misses: 1,
      mend: { ...mend, selector: '#old', from: 'user' },
    } as const;
    await open(healthWith([before], { picked }));
    worker.answers.saveMend = healthWith([{ ...before, mend: { ...mend, from: 'user' } }]);
    await shown.press('Save');
    await settle();
    await shown.press('Undo');
    expect(askedFor('saveMend')[1]).toEqual({ page, field: 'email', selector: '#old' });
    expect(askedFor('removeMend')).toEqual([]);
  });

  test('does not offer to save a place where nothing is read', async () => {
    await open(healthWith([missing], { picked: { field: 'email', selector: '#a' } }));
    expect(field('E-mail')).toContain('Nothing is read there.');
    expect(shown.buttons()).not.toContain('Save');
  });

  test('says whose a mend is, and when it can go', async () => {
    await open(
      healthWith([{ field: 'email', state: 'found', place: '#a', misses: 0, mend: { ...mend, from: 'user' } }]),
    );
    expect(field('E-mail')).toContain('Set by you, 3 days ago.');
    await tell(
      healthWith([{ field: 'email', state: 'found', misses: 0, mend: { ...mend, from: 'user', needless: true } }]),
    );
    expect(field('E-mail')).toContain('Baton finds this by itself again');
    await shown.press('Remove the mend');
    expect(askedFor('removeMend')).toHaveLength(1);
    await tell(healthWith([{ field: 'email', state: 'found', misses: 0, mend: { ...mend, from: 'admin' } }]));
    expect(field('E-mail')).toContain('Set by your administrator.');
    expect(shown.buttons()).not.toContain('Remove the mend');
  });

  test('is opened by the way out, and then points at the e-mail at once, and only once', async () => {
    worker.answers.pageHealth = healthWith([missing]);
    await draw();
    await shown.press('Show Baton where the e-mail stands');
    await settle();
    expect(askedFor('pickField')).toEqual([{ field: 'email' }]);
    await tell(healthWith([missing], { picked }));
    expect(askedFor('pickField')).toHaveLength(1);
  });

  test('stays open while the page is read anew, and closes with the next record', async () => {
    await open(healthWith([missing]));
    await shown.draw(healthParts({ ...page, reading: 'unreadable' } as typeof page));
    await settle();
    expect(shown.all('#health')).toHaveLength(1);
    const next = { ...page, record: { ...(page as { record: object }).record, id: '4712' } } as typeof page;
    await shown.draw(healthParts(next));
    await settle();
    expect(shown.all('#health')).toHaveLength(0);
  });
});

describe('a trial', () => {
  test('reads each of the last records, and says what agrees with what was read before', async () => {
    const records = [
      { url: 'https://crm.fjord.example/#1', facts: { name: 'Tuva Eide', email: 'tuva@fjord.example' } },
      { url: 'https://crm.fjord.example/#2', facts: { name: 'Åse Lund', email: 'aase@fjord.example' } },
      { url: 'https://crm.fjord.example/#3', facts: { name: 'Kai Berg' } },
      { url: 'https://crm.fjord.example/#4', facts: {} },
    ];
    const read: Record<string, string | null> = {
      [records[0]!.url]: 'Tuva@fjord.example',
      [records[1]!.url]: 'office@fjord.example',
      [records[2]!.url]: 'kai@fjord.example',
      [records[3]!.url]: null,
    };
    worker.answers.recentRecords = records;
    worker.answers.tryMend = ({ url }: { url: string }) => ({ value: read[url] ?? null });
    await open(healthWith([missing], { picked }));
    await shown.press('Test on the last five records');
    await settle();
    const lines = shown.all('.health-tried').map((line) => (line.textContent ?? '').replaceAll(/\s+/g, ' '));
    expect(lines).toEqual([
      'Tuva EideThe same as before: Tuva@fjord.example',
      'Åse LundSomething else than before: office@fjord.exampleBefore: aase@fjord.example',
      'Kai BergNew: kai@fjord.example',
      'Somebody without a nameNothing is read.',
    ]);
    expect(shown.text()).toContain('Records read: 2 of 4.');
    expect(shown.all('.health-tried').map((line) => line.className.split('-').at(-1))).toEqual([
      'same',
      'other',
      'new',
      'nothing',
    ]);
  });
});

describe('the report', () => {
  test('is seen before it is copied', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/144.0' });
    await open(healthWith([missing]));
    await shown.press('Copy a report for whoever mends Baton');
    await settle();
    const text = shown.get('textarea') as HTMLTextAreaElement;
    expect(text.value).toContain('Baton 1.2.3, Firefox 144');
    expect(text.getAttributeNames().map((name) => name.toLowerCase())).toContain('readonly');
  });
});
