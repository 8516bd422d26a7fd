/** Comparing names that people and systems write: of owners, teams, stages and sources. */

/** What two spellings of one name have in common: neither case nor space around it makes another name. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** Whether two names are the same; an absent one is like no other. */
export function isSameName(a: string, b: string | undefined): boolean {
  return b !== undefined && nameKey(a) === nameKey(b);
}
