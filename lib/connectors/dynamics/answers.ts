/** Marketing's answer to a verdict, from the column that the administrator named for it. */
import type { Instant } from '../../domain/time.ts';
import type { AnswerRead } from '../connector.ts';
import { words } from '../reading/person-draft.ts';
import { textIn } from './note-text.ts';
import type { Person } from './people.ts';
import { toldIn } from './replies.ts';

/** The first answer among these records; `since` says when a value was first seen. */
export function answersIn(
  people: readonly Person[],
  column: string | undefined,
  since: (person: Person, name: string, value: string) => Instant,
): AnswerRead[] {
  if (column === undefined) return [];
  for (const person of people) {
    const told = words(textIn(toldIn(person.row, column)), 1000);
    const [, word, text] = /^(seen|changed|declined)(?![\p{L}\d])[\s:;,.–—-]*(.*)$/iu.exec(told) ?? [];
    if (word === undefined || text === undefined) continue;
    const state = word.toLowerCase() as AnswerRead['state'];
    return [{ state, text, at: since(person, column, told.slice(0, 200)) }];
  }
  return [];
}
