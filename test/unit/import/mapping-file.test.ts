import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../../lib/import/mapping.ts';
import { mappingFile, mappingFrom } from '../../../lib/import/mapping-file.ts';
import { openTable } from '../../../lib/import/table.ts';
import { fileOf } from './support/sources.ts';

const mapping: Mapping = {
  columns: [
    { name: 'Lead ID', field: 'recordId' },
    { name: 'Lead Outcome', field: 'outcome' },
    { name: 'Notes', field: 'ignored' },
    { name: 'Region', field: 'fact' },
  ],
  carries: ['contacts', 'outcomes'],
  zone: 'Europe/Oslo',
  records: { crm: 'other', account: 'import', object: 'lead' },
  outcomeWords: { Sealed: 'won' },
  defaultKind: 'other',
};

describe('a saved mapping', () => {
  it('comes back as it was, for the same columns', () => {
    const columns = mapping.columns.map(({ name }) => name);
    expect(mappingFrom(mappingFile(mapping), columns)).toEqual({ mapping, missing: [] });
  });

  it('fits a table with its columns in another order, and names those that are not there', () => {
    const applied = mappingFrom(mappingFile(mapping), ['New', 'Lead Outcome', 'Lead ID']);
    expect(applied).toMatchObject({ missing: ['Region'] });
    expect('mapping' in applied && applied.mapping.columns).toEqual([
      { name: 'New', field: 'ignored' },
      { name: 'Lead Outcome', field: 'outcome' },
      { name: 'Lead ID', field: 'recordId' },
    ]);
  });

  it.each([
    ['no JSON', 'x', { code: 'notMapping' }],
    ['something else', '{"format":"baton-agreement-1"}', { code: 'notMapping' }],
    [
      'one with a field that is none',
      mappingFile(mapping).replace('"outcome"', '"nonsense"'),
      { code: 'damaged', place: 'mapping.columns.1.field' },
    ],
    [
      'one with a zone that is none',
      mappingFile(mapping).replace('Europe/Oslo', 'Mars/Olympus'),
      { code: 'damaged', place: 'mapping.zone' },
    ],
    [
      'one of another table',
      mappingFile({ ...mapping, columns: [{ name: 'A', field: 'email' }] }),
      { code: 'otherColumns' },
    ],
  ])('is refused where it is %s', (_, text, problem) => {
    expect(mappingFrom(text, ['Lead ID', 'Region'])).toEqual(problem);
  });

  it('is no table', async () => {
    await expect(openTable(fileOf(mappingFile(mapping)))).rejects.toMatchObject({ code: 'mapping' });
  });
});
