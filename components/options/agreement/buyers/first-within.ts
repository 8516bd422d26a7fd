import { firstOf, type ProblemAt } from '../problem-sentence.ts';

const ofTest = ['fact', 'values', 'min', 'max'];

/** The first problem of something with tests: at one of its own fields, or in one of its so many `rules`. */
export function firstWithin(problemAt: ProblemAt, fields: readonly string[], tests: number): string | undefined {
  const places = Array.from({ length: tests }, (_, place) => ofTest.map((field) => `rules.${place}.${field}`)).flat();
  return firstOf(problemAt, [...fields, ...places]);
}
