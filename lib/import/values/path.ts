/** Paths of channels in one cell: `Organic > E-mail > Direct`. */

/** What may stand between two channels, the surest first: a comma may be part of a name. */
export const pathSeparators = ['>', '→', '»', '|', ';', ','] as const;

/** The separator by which most of the values are paths; `undefined` where hardly any is one. */
export function separatorIn(values: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = values.length * 0.1;
  for (const separator of pathSeparators) {
    const count = values.filter((value) => value.includes(separator)).length;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/** Analytics systems write a channel that comes several times in a row as `Direct × 3`. */
const repeated = /^(.+?)\s*[×x]\s*(\d{1,3})$/i;

/** The channels of a path, in order. Blank ones are left out. */
export function channelsIn(text: string, separator: string | undefined): readonly string[] {
  const names = separator === undefined ? [text] : text.split(separator);
  return names.flatMap((each) => {
    const name = each.trim();
    if (name === '') return [];
    const found = /\s[×x]\s*\d/i.test(name) ? repeated.exec(name) : null;
    return found ? Array<string>(Math.max(Number(found[2]), 1)).fill(found[1] ?? name) : [name];
  });
}
