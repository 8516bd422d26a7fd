import type { Mapping } from '../../../../lib/import/mapping.ts';
import { openTable } from '../../../../lib/import/table.ts';
import { proposed } from './importing.ts';
import { fileOf } from './sources.ts';

/** The mapping of a table, record ids left without a CRM. */
export async function guess(csv: string): Promise<Mapping> {
  const { records: _, ...mapping } = proposed(await openTable(fileOf(csv)));
  return mapping;
}
