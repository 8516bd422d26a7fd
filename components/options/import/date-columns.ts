import { fields } from '../../../lib/import/fields.ts';
import type { Mapping } from '../../../lib/import/mapping.ts';
import type { Draft } from './import-step.ts';

/** Positions of the columns that are read as dates. */
export function dateColumns({ columns }: Mapping): readonly number[] {
  return columns.flatMap(({ field }, index) => (/^(dates|periods)$/.test(fields[field].values ?? '') ? [index] : []));
}

/** The date columns that leave open which is the day and which the month, while no other column tells. */
export function openColumns({ mapping, hints }: Draft): readonly number[] {
  if (hints.some(({ order }) => order === 'dmy' || order === 'mdy')) return [];
  return dateColumns(mapping).filter((index) => hints[index]?.order === 'ambiguous');
}

/** Whether the user must be asked, or was. */
export function isOrderOpen(draft: Draft): boolean {
  return openColumns(draft).length > 0;
}
