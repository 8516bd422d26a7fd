import type { MemoryDatabase } from '../database/memory-database.ts';

const tags = [
  { id: 1, name: 'renewal', color: '#bcd4e6' },
  { id: 2, name: 'trade fair', color: '#fde2e4' },
  { id: 3, name: 'car seat', color: '#fff1e6' },
  { id: 4, name: 'evaluating', color: '#c5dedd' },
  { id: 5, name: 'key account', color: '#eddcd2' },
];

const tagsByCompany: Record<number, number[]> = {
  1: [1, 5],
  2: [2],
  3: [3],
  4: [4],
  7: [1],
  8: [4, 5],
  10: [2],
  14: [1],
};

/** Ids of the tags that the people of a company carry. */
export const tagsOf = (companyId: number): number[] => tagsByCompany[companyId] ?? [];

/** Adds the tags. */
export function addTags(database: MemoryDatabase): void {
  for (const tag of tags) database.insert('tags', tag);
}
