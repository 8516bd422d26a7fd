import { describe, expect, test, vi } from 'vitest';
import type { ReportLead } from '../../../lib/domain/report/report.ts';
import { type Answers, good } from '../components/answering.ts';
import { rest } from '../components/drawn.ts';
import { reportsAt } from './reports-drawn.tsx';

const held = vi.hoisted(() => ({
  now: {} as ReturnType<typeof import('../components/answering.ts').answering>,
  saved: [] as { readonly file: Blob; readonly name: string }[],
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 23, 10) }));
vi.mock('../../../lib/platform/watch-clock.ts', () => ({ watchClock: () => ({ wakeAt() {}, stop() {} }) }));
vi.mock('../../../components/ui/download.ts', async (original) => ({
  ...(await original<typeof import('../../../components/ui/download.ts')>()),
  download: (file: Blob, name: string) => void held.saved.push({ file, name }),
}));

const all: readonly ReportLead[] = Array.from({ length: 2120 }, (_, place) => ({
  contactId: `c${place}`,
  name: place === 1 ? '=cmd' : `Name ${place}`,
  company: 'Company',
  stage: 'mql',
  url: place === 0 ? 'https://crm.example/0' : 'javascript:alert(1)',
}));
const reportLeads: Answers['reportLeads'] = ({ skip = 0, limit }) =>
  good({ count: all.length, leads: all.slice(skip, skip + limit) });

async function opened() {
  held.saved.length = 0;
  const page = await reportsAt(held, '#funnel?from=2026-01-01', { reportLeads });
  await page.press('120 leads: Came to MQL or past it. Show who they are.');
  return page;
}

describe('the leads behind a figure', () => {
  test('are those of its own question and pick, each with its record where that is a web address', async () => {
    const page = await opened();
    expect(page.asked('reportLeads')).toEqual([
      {
        question: { report: 'funnel', filter: { from: '2026-01-01', where: [] }, by: 'leadSource' },
        pick: { date: 'created', stage: 'mql' },
        skip: 0,
        limit: 50,
      },
    ]);
    expect(page.get('.report-behind h2').textContent).toBe('Came to MQL or past it');
    expect(page.get('.report-behind [role="status"]').textContent).toBe('2,120 leads.');
    expect(page.all('.report-leads li')).toHaveLength(50);
    expect(page.all('.report-leads a').map((link) => link.getAttribute('href'))).toEqual(['https://crm.example/0']);
    expect(page.get('.report-leads li').textContent).toContain('Company\u00a0· MQL');
  });

  test('come fifty by fifty', async () => {
    const page = await opened();
    await page.press('Show 50 more');
    expect(page.all('.report-leads li')).toHaveLength(100);
    expect(page.get('.report-leads li:nth-child(51)').textContent).toContain('Name 50');
  });

  test('go away by Escape, and when the filter changes', async () => {
    const page = await opened();
    await page.fire(page.get('.report-behind'), 'keydown', { key: 'Escape' });
    expect(page.all('.report-behind')).toEqual([]);
    await page.press('120 leads: Came to MQL or past it. Show who they are.');
    await page.choose('.report-filter select', 'ever');
    expect(page.all('.report-behind')).toEqual([]);
  });

  test('are saved all, asked for by the thousand, and no cell is a formula', async () => {
    const page = await opened();
    const button = page.all('.report-behind-state button')[0]!;
    await page.fire(button, 'click');
    await rest();
    const asked = page.asked('reportLeads').slice(1) as { skip: number; limit: number }[];
    expect(asked.map(({ skip, limit }) => [skip, limit])).toEqual([
      [0, 1000],
      [1000, 1000],
      [2000, 1000],
    ]);
    const text = await held.saved[0]!.file.text();
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(all.length + 1);
    expect(lines[0]).toBe('\ufeffName,Company,Owner,Stage,CRM record,Id in Baton'.replace('\ufeff', ''));
    expect(lines[2]).toMatch(/^'=cmd,/);
    expect(held.saved[0]!.name).toMatch(/^baton-leads-\d{4}-\d\d-\d\d\.csv$/);
  });

  test('say why they are not there', async () => {
    const page = await reportsAt(held, '#funnel', {});
    await page.press('120 leads: Came to MQL or past it. Show who they are.');
    expect(page.get('.report-behind .report-failure').textContent).not.toBe('');
  });
});
