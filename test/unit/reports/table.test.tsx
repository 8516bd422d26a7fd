import { describe, expect, test, vi } from 'vitest';
import type { Column } from '../../../components/reports/table/column.ts';
import { ReportTable } from '../../../components/reports/table/ReportTable.tsx';
import { drawn } from '../components/drawn.ts';

const held = vi.hoisted(() => ({ saved: [] as { readonly file: Blob; readonly name: string }[] }));
vi.mock('../../../lib/platform/browser.ts', async () => (await import('../components/speaking.ts')).speaking('en'));
vi.mock('../../../components/ui/download.ts', async (original) => ({
  ...(await original<typeof import('../../../components/ui/download.ts')>()),
  download: (file: Blob, name: string) => void held.saved.push({ file, name }),
}));

interface Row {
  readonly name: string;
  readonly leads: number;
  readonly share?: number;
}
const rows: readonly Row[] = [
  { name: 'Webinar 10', leads: 4, share: 0.5 },
  { name: '=1+1', leads: 9 },
  { name: 'Webinar 9, "new"', leads: 7, share: 0.25 },
];
const columns: readonly Column<Row>[] = [
  { id: 'name', head: 'Source', cell: ({ name }) => name, sortBy: ({ name }) => name, csv: ({ name }) => name },
  {
    id: 'leads',
    head: 'Leads',
    isNumber: true,
    cell: ({ leads }) => leads,
    sortBy: ({ leads }) => leads,
    csv: ({ leads }) => leads,
  },
  {
    id: 'share',
    head: 'Share',
    isNumber: true,
    cell: ({ share }) => share ?? '–',
    sortBy: ({ share }) => share ?? Number.NaN,
    csv: ({ share }) => share ?? '',
  },
];

async function table() {
  held.saved.length = 0;
  const page = await drawn(
    <ReportTable
      caption="Leads by source"
      columns={columns}
      rows={rows}
      keyOf={({ name }) => name}
      name="sources"
      foot={[{ name: 'All', leads: 20 }]}
    />,
  );
  const names = () => page.all('tbody th').map(({ textContent }) => textContent);
  const sorts = () => page.all('thead th').map((head) => head.getAttribute('aria-sort'));
  return { ...page, names, sorts };
}

describe('a table', () => {
  test('stands as the report has it, with what heads its columns and rows', async () => {
    const page = await table();
    expect(page.names()).toEqual(['Webinar 10', '=1+1', 'Webinar 9, "new"']);
    expect(page.get('table').getAttribute('aria-labelledby')).toBe(page.get('h3').id);
    expect(page.get('tfoot').textContent).toContain('All20');
  });

  test('is sorted by numbers the greatest first, then the least, then as it was; its foot stays', async () => {
    const page = await table();
    await page.press('Leads');
    expect(page.names()).toEqual(['=1+1', 'Webinar 9, "new"', 'Webinar 10']);
    expect(page.sorts()).toEqual([null, 'descending', null]);
    await page.press('Leads');
    expect(page.names()).toEqual(['Webinar 10', 'Webinar 9, "new"', '=1+1']);
    await page.press('Leads');
    expect(page.names()).toEqual(['Webinar 10', '=1+1', 'Webinar 9, "new"']);
    expect(page.sorts()).toEqual([null, null, null]);
  });

  test('is sorted by names as people count, and has what is not known at the end either way', async () => {
    const page = await table();
    await page.press('Source');
    expect(page.names()).toEqual(['=1+1', 'Webinar 9, "new"', 'Webinar 10']);
    await page.press('Share');
    expect(page.names()).toEqual(['Webinar 10', 'Webinar 9, "new"', '=1+1']);
    await page.press('Share');
    expect(page.names()).toEqual(['Webinar 9, "new"', 'Webinar 10', '=1+1']);
  });

  test('is saved as it is shown, for spreadsheets, and runs nothing in them', async () => {
    const page = await table();
    await page.press('Leads');
    await page.press('Save as CSV: Leads by source');
    const [saved] = held.saved;
    const bytes = new Uint8Array(await saved!.file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(await saved!.file.text()).toBe(
      'Source,Leads,Share\r\n\'=1+1,9,\r\n"Webinar 9, ""new""",7,0.25\r\nWebinar 10,4,0.5\r\nAll,20,\r\n',
    );
    expect(saved!.name).toMatch(/^baton-sources-/);
  });
});
