import { describe, expect, it } from 'vitest';
import { columnsKey, type Mapping, mappingGaps, rememberedMapping } from '../../../lib/import/mapping.ts';
import { openTable } from '../../../lib/import/table.ts';
import { fieldsOf, proposed } from './support/importing.ts';
import { fileOf, hasShared, sharedFile } from './support/sources.ts';

const guessed = async (csv: string, changes: Partial<Mapping> = {}) => proposed(await openTable(fileOf(csv)), changes);

describe('the mapping guessed for a table never seen', () => {
  it('of contacts', async () => {
    const mapping = await guessed(
      'E-mail Address,First Name,Last Name,Company,Job Title,Lifecycle Stage,Renewal Date,Number of Employees,Favourite colour\n' +
        'a@x.example,Anna,Lund,X AS,CTO,Marketing Qualified Lead,2026-12-01,40,red\n',
    );
    expect(mapping.carries).toEqual(['contacts']);
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'email',
      'firstName',
      'lastName',
      'company',
      'jobTitle',
      'stage',
      'deadline',
      'employees',
      'fact',
    ]);
  });

  it('of contacts in Norwegian', async () => {
    const mapping = await guessed(
      'E-postadresse;Fornavn;Etternavn;Firma;Stilling;Mobil\na@x.example;Anna;Lund;X AS;Sjef;99999999\n',
    );
    expect(fieldsOf(mapping)).toEqual({
      'E-postadresse': 'email',
      Fornavn: 'firstName',
      Etternavn: 'lastName',
      Firma: 'company',
      Stilling: 'jobTitle',
      Mobil: 'phone',
    });
  });

  it('of touchpoints, where the noise of a log is left out', async () => {
    const mapping = await guessed(
      'email,timestamp,event type,page url,browser\na@x.example,2026-10-01 10:00:00,page view,https://x.example/,Firefox\n',
    );
    expect(mapping.carries).toEqual(['touchpoints']);
    expect(mapping.columns.map(({ field }) => field)).toEqual(['email', 'touchpointTime', 'kind', 'url', 'ignored']);
  });

  it('of touchpoints with names that say nothing, from what stands in them', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, n) => `a${n % 3}@x.example,2026-10-01T10:${10 + n}:00Z,https://x.example/${n}\n`,
    );
    expect((await guessed(`wer,wann,wo\n${rows.join('')}`)).columns.map(({ field }) => field)).toEqual([
      'email',
      'touchpointTime',
      'url',
    ]);
  });

  it('of handovers', async () => {
    const mapping = await guessed(
      'email,assigned at,owner,first contacted at\na@x.example,2026-10-01 10:00,Kari,2026-10-01 12:00\n',
    );
    expect(mapping.carries).toContain('handovers');
    expect(fieldsOf(mapping)).toEqual({
      email: 'email',
      'assigned at': 'handoverTime',
      owner: 'owner',
      'first contacted at': 'responseTime',
    });
  });

  it('of when marketing had the lead, only beside when it was handed over', async () => {
    const row = 'a@x.example,2026-10-01 10:00,2026-10-01 12:00\n';
    expect(fieldsOf(await guessed(`email,submitted at,assigned at\n${row}`))).toEqual({
      email: 'email',
      'submitted at': 'capturedAt',
      'assigned at': 'handoverTime',
    });
    expect(fieldsOf(await guessed(`email,Created date,Handover date\n${row}`))).toMatchObject({
      'Created date': 'capturedAt',
    });
    expect(fieldsOf(await guessed(`email,submitted at,first contacted at\n${row}`))).toEqual({
      email: 'email',
      'submitted at': 'handoverTime',
      'first contacted at': 'responseTime',
    });
    const people = await guessed('email,First name,Created date\na@x.example,Anna,2026-10-01 10:00\n');
    expect(fieldsOf(people)).toMatchObject({ 'Created date': 'createdAt' });
  });

  it('of outcomes, where a status of won and lost is one', async () => {
    const mapping = await guessed(
      'email,Status,Close date,Amount\na@x.example,Won,2026-10-01,100\nb@x.example,Lost,2026-10-01,\n',
    );
    expect(mapping.carries).toContain('outcomes');
    expect(fieldsOf(mapping)).toEqual({
      email: 'email',
      Status: 'outcome',
      'Close date': 'outcomeTime',
      Amount: 'value',
    });
  });

  it('does not take a column at its name that its values belie', async () => {
    const mapping = await guessed('email,stage,deadline\nQEaGoY7B8nGf==,42,maybe\n');
    expect(fieldsOf(mapping)).toEqual({});
    expect(mappingGaps(mapping)).toEqual(['identity']);
  });

  it('follows what the user says a row is', async () => {
    const csv = 'email,date,subject\na@x.example,2026-10-01,Hello\n';
    expect(fieldsOf(await guessed(csv, { carries: ['contacts'] }))).toEqual({ email: 'email', date: 'createdAt' });
    expect(fieldsOf(await guessed(csv, { carries: ['touchpoints'] }))).toEqual({
      email: 'email',
      date: 'touchpointTime',
      subject: 'title',
    });
  });

  it.runIf(hasShared)('fits the real tables', async () => {
    const of = async (path: string) => fieldsOf(proposed(await openTable(sharedFile(path))));
    expect(await of('xeducation/Leads.csv')).toEqual({
      'Prospect ID': 'recordId',
      'Lead Source': 'leadSource',
      Converted: 'outcome',
      Country: 'country',
      City: 'city',
    });
    expect(await of('crm_maven/sales_pipeline_us_dates.csv')).toMatchObject({
      deal_stage: 'outcome',
      close_date: 'outcomeTime',
      close_value: 'value',
    });
    expect(await of('salvirt_b2b/Salvirt_B2B_ML_dataset.csv')).toMatchObject({
      Seller: 'owner',
      Authority: 'authority',
      Source: 'leadSource',
    });
    expect(await of('bpic2012/events.csv')).toEqual({
      case_id: 'recordId',
      activity: 'kind',
      timestamp_utc: 'touchpointTime',
    });
    expect(await of('marketing_systems/pardot/pardot_prospect_data.csv')).toMatchObject({
      id: 'recordId',
      job_title: 'jobTitle',
    });
    expect(await of('marketing_systems/pardot/pardot_visitor_activity_data.csv')).toMatchObject({
      id: 'touchpointId',
      prospect_id: 'recordId',
      created_at: 'touchpointTime',
      type_name: 'kind',
    });
  });
});

describe('a remembered mapping', () => {
  it('is found again by the same columns, and by no others', async () => {
    const mapping = await guessed('email,name\na@x.example,Anna\n');
    expect(columnsKey(['email', 'name'])).toBe(columnsKey(['email', 'name']));
    expect(columnsKey(['email', 'name'])).not.toBe(columnsKey(['name', 'email']));
    expect(rememberedMapping(JSON.parse(JSON.stringify(mapping)), ['email', 'name'])).toEqual(mapping);
    expect(rememberedMapping(mapping, ['email', 'phone'])).toBeNull();
  });

  it('is refused when it was damaged, or its time zone is none', async () => {
    const mapping = await guessed('email,name\na@x.example,Anna\n');
    expect(rememberedMapping({ ...mapping, zone: 'Mars/Olympus' }, ['email', 'name'])).toBeNull();
    expect(rememberedMapping({ ...mapping, columns: [{ name: 'email', field: 'nonsense' }] }, ['email'])).toBeNull();
    expect(rememberedMapping('x', ['email', 'name'])).toBeNull();
  });
});

describe('what a mapping lacks', () => {
  it('is named, the person first', async () => {
    const mapping = await guessed('record id,when\n7,2026-10-01\n', {
      carries: ['touchpoints', 'handovers', 'outcomes'],
    });
    const columns = [
      { name: 'record id', field: 'recordId' as const },
      { name: 'when', field: 'ignored' as const },
    ];
    expect(mappingGaps({ ...mapping, columns, records: undefined })).toEqual([
      'recordHome',
      'touchpointTime',
      'handoverTime',
      'outcome',
    ]);
    expect(mappingGaps({ ...mapping, columns: columns.slice(1) })[0]).toBe('identity');
  });
});
