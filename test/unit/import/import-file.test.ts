import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { importedPersonSchema } from '../../../lib/domain/import-batch.ts';
import { importBatches } from '../../../lib/import/import-file.ts';
import { newReport } from '../../../lib/import/report.ts';
import { openTable } from '../../../lib/import/table.ts';
import { agreement, importAll, proposed } from './support/importing.ts';
import { fileOf, generatedFile, hasShared, modified, sharedFile } from './support/sources.ts';

const source = 'file:people.csv';

describe('contacts', () => {
  it('carry facts with source and time, stage, deadline and feedback', async () => {
    const csv =
      'Email,Name,Employees,Lifecycle stage,Stage date,Renewal date,Feedback,Feedback reason,Feedback date,Last modified,Colour,Score\n' +
      'Anna Lund <Anna@X.example>,Anna Lund,"1,200",Marketing Qualified Lead,2026-09-01,2026-12-24,Rejected,noBudget,2026-09-03 10:00,2026-09-05 08:00,Select,042\n';
    const { people, report } = await importAll(fileOf(csv));
    const at = Date.UTC(2026, 8, 5, 6);
    expect(people).toMatchObject([
      {
        identity: { emails: ['anna@x.example'], records: [] },
        facts: { name: { value: 'Anna Lund', source, at }, employees: { value: 1200 }, Score: { value: '042' } },
        stages: [{ stage: 'mql', at: Date.UTC(2026, 7, 31, 22), source }],
        deadlines: [{ day: '2026-12-24', what: 'Renewal date', source, at }],
        feedback: [{ verdict: 'bad', reason: 'noBudget', at: Date.UTC(2026, 8, 3, 8) }],
      },
    ]);
    expect(people[0]?.facts).not.toHaveProperty('Colour');
    expect(report).toMatchObject({ rows: 1, skippedRows: 0, counts: {} });
  });

  it('have the file’s time where no row has a better one, and a name from its parts', async () => {
    const { people } = await importAll(fileOf('Email,First name,Last name\na@x.example,Anna,Lund\n'));
    expect(people[0]?.facts).toEqual({ name: { value: 'Anna Lund', source, at: modified } });
  });

  it('may have several addresses, in one cell or in several', async () => {
    const { people } = await importAll(fileOf('Email,Work email\n"a@x.example; b@x.example",c@x.example\n'), {
      columns: [
        { name: 'Email', field: 'email' },
        { name: 'Work email', field: 'email' },
      ],
    });
    expect(people[0]?.identity.emails).toEqual(['a@x.example', 'b@x.example', 'c@x.example']);
  });

  it('are harmed by no column name', async () => {
    const { people } = await importAll(fileOf('email,__proto__,constructor,toString\na@x.example,x,y,z\n'), {
      columns: [
        { name: 'email', field: 'email' },
        ...['__proto__', 'constructor', 'toString'].map((name) => ({ name, field: 'fact' as const })),
      ],
    });
    expect(Object.keys(people[0]?.facts ?? {}).sort()).toEqual(['constructor', 'proto', 'toString']);
    expect(z.safeParse(importedPersonSchema, people[0]).success).toBe(true);
  });
});

describe('rows that cannot be taken', () => {
  it('are skipped one by one, with reason, column, value and line', async () => {
    const csv =
      'email,timestamp,event\n' +
      'a@x.example,2026-10-01 10:00:00,click\n' +
      'not an address,2026-10-01 10:00:00,click\n' +
      ',2026-10-01 10:00:00,click\n' +
      'a@x.example,9999-10-01 10:00:00,click\n' +
      'a@x.example,soon,click\n' +
      'a@x.example,,click\n' +
      'a@x.example,2026-10-01 10:00 Mars/Olympus,click\n';
    const { people, report } = await importAll(fileOf(csv));
    expect(people.flatMap((person) => person.touchpoints)).toHaveLength(1);
    expect(report).toMatchObject({ rows: 7, skippedRows: 6 });
    expect(report.problems).toEqual([
      { line: 3, code: 'badEmail', column: 'email', value: 'not an address' },
      { line: 4, code: 'noIdentity' },
      { line: 5, code: 'dateOutOfRange', column: 'timestamp', value: '9999-10-01 10:00:00' },
      { line: 6, code: 'badDate', column: 'timestamp', value: 'soon' },
      { line: 7, code: 'missingTime', column: 'timestamp', value: '' },
      { line: 8, code: 'unknownZone', column: 'timestamp', value: '2026-10-01 10:00 Mars/Olympus' },
    ]);
  });

  it('lose only the value that is wrong, where the rest is good', async () => {
    const csv = 'email,stage,deadline\na@x.example,MQL,2026-12-01\nb@x.example,Galaxy,2026-02-30\n';
    const { people, report } = await importAll(fileOf(csv));
    expect(people).toHaveLength(2);
    expect(report.skippedRows).toBe(0);
    expect(report.problems.map(({ line, code, value }) => [line, code, value])).toEqual([
      [3, 'unknownStage', 'Galaxy'],
      [3, 'badDate', '2026-02-30'],
    ]);
  });
});

describe('touchpoints, handovers and outcomes', () => {
  it('are grouped by person', async () => {
    const csv =
      'email,timestamp,type,title,url,event id\n' +
      'a@x.example,2026-10-01 10:00:00,Email Opened,News,,e1\n' +
      'b@x.example,2026-10-01 11:00:00,Dance,,,\n' +
      'A@X.example,2026-10-01 12:00:00,pageview,Prices,https://x.example/,e3\n';
    const { people } = await importAll(fileOf(csv));
    expect(people.map(({ touchpoints }) => touchpoints)).toEqual([
      [
        { at: Date.UTC(2026, 9, 1, 8), kind: 'emailOpen', title: 'News', source, externalId: 'e1' },
        {
          at: Date.UTC(2026, 9, 1, 10),
          kind: 'page',
          title: 'Prices',
          url: 'https://x.example/',
          source,
          externalId: 'e3',
        },
      ],
      [{ at: Date.UTC(2026, 9, 1, 9), kind: 'other', title: 'Dance', source }],
    ]);
  });

  it('come from one row where it carries several', async () => {
    const csv =
      'email,assigned at,first contacted at,owner,outcome,close date,amount\na@x.example,2026-10-01 09:00,2026-10-01 10:00,Kari,Won,2026-10-20,"€1.498,22"\n';
    const { people } = await importAll(fileOf(csv));
    expect(people).toMatchObject([
      {
        handovers: [{ at: Date.UTC(2026, 9, 1, 7), owner: 'Kari' }],
        responses: [{ at: Date.UTC(2026, 9, 1, 8), by: 'Kari' }],
        outcomes: [{ result: 'won', at: Date.UTC(2026, 9, 19, 22), value: 1498.22, currency: 'EUR' }],
      },
    ]);
  });

  it('have the same ids when the file is imported again, under another name, too', async () => {
    const csv = 'email,assigned at,outcome,close date,deadline\na@x.example,2026-10-01,Won,2026-10-20,2026-12-01\n';
    const ids = async (name: string) => {
      const [person] = (await importAll(fileOf(csv, { name }))).people;
      return [person?.handovers?.[0]?.id, person?.outcomes?.[0]?.id];
    };
    const first = await ids('a.csv');
    expect(first).toEqual([expect.any(String), expect.any(String)]);
    expect(await ids('a (1).csv')).toEqual(first);
  });

  it('do not date an outcome by the day of the export, and take it without a day', async () => {
    const csv = 'email,outcome,close date\na@x.example,Won,2026-10-01\nb@x.example,Won,\n';
    const { people, report } = await importAll(fileOf(csv));
    expect(report).toMatchObject({ skippedRows: 0, problems: [] });
    const [dated, undated] = people.map(({ outcomes }) => outcomes?.[0]);
    expect(dated).not.toHaveProperty('undated');
    expect(undated).toMatchObject({ result: 'won', undated: true, at: modified });
    const later = await importAll({ ...fileOf(csv), lastModified: modified + 86_400_000 });
    expect(later.people[1]?.outcomes?.[0]?.id).toBe(undated?.id);
  });
});

describe('the order of day and month', () => {
  const csv = (date: string, other: string) =>
    `email,timestamp,url\na@x.example,${date},https://x.example\nb@x.example,${other},https://x.example\n`;
  const first = async (text: string, dateOrder?: 'dmy' | 'mdy') => {
    const { people } = await importAll(fileOf(text), dateOrder && { dateOrder });
    return new Date(people[0]!.touchpoints![0]!.at).toISOString().slice(0, 10);
  };
  it('is what the column shows', async () => {
    expect(await first(csv('3/4/2026 12:00', '3/25/2026 12:00'), 'dmy')).toBe('2026-03-04');
  });
  it('is what the user said where it shows nothing', async () => {
    expect(await first(csv('3/4/2026 12:00', '3/5/2026 12:00'), 'mdy')).toBe('2026-03-04');
    expect(await first(csv('3/4/2026 12:00', '3/5/2026 12:00'), 'dmy')).toBe('2026-04-03');
  });
});

describe('large files', { timeout: 30_000 }, () => {
  const piece = 200_000;
  const row = (n: number) =>
    `p${n % 4000}@x.example,2026-10-${String(1 + (n % 28)).padStart(2, '0')} 10:00:00,page view,https://x.example/${n}\n`;
  const rows = Math.floor(piece / row(10_000).length);
  const block = Array.from({ length: rows }, (_, n) => row(n)).join('');
  const header = new TextEncoder().encode('email,timestamp,event,url\n');
  const body = new TextEncoder().encode(block);
  const limits = { touchpoints: 20_000, people: 10_000, characters: 10_000_000 };

  it('are streamed: no more is read than has been handed on', async () => {
    const pieces = 50;
    const file = generatedFile(500_000_000, pieces, (n) => (n === 0 ? header : body));
    const table = await openTable(file);
    const report = newReport(file.name);
    let touchpoints = 0;
    let readAhead = 0;
    for await (const batch of importBatches({ table, mapping: proposed(table), agreement, report, limits })) {
      expect(batch.people.length).toBeLessThanOrEqual(500);
      const inBatch = batch.people.reduce((sum, person) => sum + (person.touchpoints?.length ?? 0), 0);
      expect(inBatch).toBeLessThanOrEqual(5000);
      touchpoints += inBatch;
      readAhead = Math.max(readAhead, (file.pulled - 1) * rows - touchpoints);
    }
    expect(touchpoints).toBe((pieces - 1) * rows);
    expect(report.rows).toBe(touchpoints);
    expect(readAhead, 'touchpoints read and not yet handed on').toBeLessThan(limits.touchpoints + 2 * rows);
  });

  it('can be stopped, and say so', async () => {
    const file = generatedFile(900_000_000, 4500, (n) => (n === 0 ? header : body));
    const stop = new AbortController();
    const table = await openTable(file);
    const report = newReport(file.name);
    let progress = 0;
    let batches = 0;
    const task = {
      table,
      mapping: proposed(table),
      agreement,
      report,
      limits,
      signal: stop.signal,
      onProgress: () => progress++,
    };
    for await (const _ of importBatches(task)) if (++batches === 3) stop.abort();
    expect(batches).toBe(3);
    expect(report.cancelled).toBe(true);
    expect(progress).toBeGreaterThan(1);
  });

  it('with one person who has most of it come in parts', async () => {
    const csv = `email,timestamp,event\n${Array.from({ length: 12_000 }, (_, n) => `a@x.example,${1_760_000_000 + n},click\n`).join('')}`;
    const { people } = await importAll(fileOf(csv));
    expect(people.map(({ touchpoints }) => touchpoints?.length)).toEqual([5000, 5000, 2000]);
  });
});

describe.runIf(hasShared)('real tables', { timeout: 30_000 }, () => {
  it('Leads.csv: all 9,240 leads, the same from the damaged file, whose 338 rows are put right', async () => {
    const whole = await importAll(sharedFile('xeducation/Leads.csv'));
    const damaged = await importAll(sharedFile('xeducation/Leads_338_rows_wrapped_in_quotes.csv'));
    expect(whole.people).toHaveLength(9240);
    expect(whole.report).toMatchObject({ rows: 9240, skippedRows: 0, counts: {}, repairs: {} });
    expect(damaged.report).toMatchObject({ rows: 9240, skippedRows: 0, counts: {}, repairs: { unwrappedRow: 338 } });
    const told = ({ people }: typeof whole) =>
      people.map(({ identity, facts }) =>
        JSON.stringify([identity.records, Object.entries(facts ?? {}).map(([name, { value }]) => [name, value])]),
      );
    const clean = told(whole);
    expect(told(damaged).filter((person, index) => person !== clean[index])).toEqual([]);
    const quality = whole.people.filter(({ facts }) => facts?.['Lead Quality'] === undefined).length;
    expect(quality, 'blank Lead Quality, as in truth.json').toBe(4767);
    expect(whole.people.reduce((sum, { facts }) => sum + Number(facts?.Converted?.value ?? 0), 0)).toBe(3561);
  });

  it('the sales pipeline with US dates gives what the one with ISO dates gives', async () => {
    const outcomes = async (path: string) => {
      const table = await openTable(sharedFile(path));
      const mapping = proposed(table);
      const columns = mapping.columns.map((column) =>
        column.name === 'opportunity_id' ? { ...column, field: 'recordId' as const } : column,
      );
      const { people } = await importAll(sharedFile(path), { columns });
      return people.map(({ identity, outcomes: [outcome] = [] }) =>
        JSON.stringify([identity.records[0], outcome?.at, outcome?.result, outcome?.value]),
      );
    };
    const american = await outcomes('crm_maven/sales_pipeline_us_dates.csv');
    const iso = await outcomes('crm_maven/sales_pipeline.csv');
    expect(american).toHaveLength(8800);
    expect(american.filter((deal, index) => deal !== iso[index])).toEqual([]);
  });

  it('every table is taken or refused, none ends in an error, and what is taken passes the store’s schema', async () => {
    const list = z.array(importedPersonSchema);
    for (const path of [
      'bpic2012/first_touch.csv',
      'web_sessions/sp_event.csv',
      'attribution/playbook/sessions.csv',
      'attribution/channel_paths_10k.csv',
      'marketing_systems/pardot/pardot_visitor_activity_data.csv',
      'marketing_systems/pardot/pardot_prospect_data.csv',
      'marketing_systems/hubspot/contact_form_submission_data.csv',
      'salvirt_b2b/Salvirt_B2B_ML_dataset.csv',
      'zendesk_sla/user_data.csv',
    ]) {
      const { people, report } = await importAll(sharedFile(path));
      expect(report.rows, path).toBeGreaterThan(0);
      expect(z.safeParse(list, people).error?.issues.slice(0, 3), path).toBeUndefined();
    }
  });
});
