/** Which lines of a list that is in the order of its leads are a lead's. */

/** By lead: the place of its first line; one entry more than leads. */
export type Starts = Uint32Array;

const known = new WeakMap<readonly { readonly lead: number }[], Starts>();

/**
 * Where the lines of each lead begin: those of lead n are `lines[starts[n]]` up to, but not including,
 * `lines[starts[n + 1]]`. Worked out once for each list.
 */
export function startsOf(lines: readonly { readonly lead: number }[], leads: number): Starts {
  let starts = known.get(lines);
  if (!starts) {
    starts = new Uint32Array(leads + 1);
    for (const { lead } of lines) starts[lead + 1] = (starts[lead + 1] ?? 0) + 1;
    for (let lead = 0; lead < leads; lead += 1) starts[lead + 1] = (starts[lead + 1] ?? 0) + (starts[lead] ?? 0);
    known.set(lines, starts);
  }
  return starts;
}

/** The lines of one lead. */
export function linesOf<Line extends { readonly lead: number }>(
  lines: readonly Line[],
  leads: number,
  lead: number,
): readonly Line[] {
  const starts = startsOf(lines, leads);
  const [from = 0, to = 0] = [starts[lead], starts[lead + 1]];
  return from === to ? none : lines.slice(from, to);
}

const none: readonly never[] = [];
