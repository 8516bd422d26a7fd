/** Marketing's answer to a verdict, from the field that the admin named for it. */

import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import { sinceOf } from './bookmark.ts';
import type { RecordTold } from './history.ts';
import { toldIn } from './replies.ts';

/** The answer that stands in the field, if it begins with one of the three words. */
export function answersIn({ row, history, bookmark, next }: RecordTold, field: string | undefined): AnswerRead[] {
  if (field === undefined) return [];
  const told = words(toldIn(row, field), 1000);
  const [, state, text] = /^(seen|changed|declined)(?![\p{L}\d])[\s:;,.–—-]*(.*)$/iu.exec(told) ?? [];
  const changed = newest(history.filter((one) => one.Field === field).map((one) => instantIn(one.CreatedDate)));
  const modified = instantIn(toldIn(row, 'LastModifiedDate'));
  if (state === undefined || text === undefined || modified === undefined) return [];
  const at = changed ?? sinceOf(bookmark, next, `${row.Id.slice(0, 15)} ${field}`, told, modified);
  return [{ state: state.toLowerCase() as AnswerRead['state'], text, at }];
}

function newest(all: readonly (number | undefined)[]): number | undefined {
  const known = all.filter((at) => at !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}
