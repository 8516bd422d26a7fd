import { PostgrestError } from './postgrest-error.ts';

/** Which of the matching rows a request wants. */
export interface PageRange {
  /** Rows to leave out at the beginning. */
  offset: number;
  /** Most rows to return. */
  limit: number;
}

/** Reads `limit` and `offset`, or else a Range header such as `0-24`. */
export function readPageRange(params: URLSearchParams, rangeHeader: string | null): PageRange {
  const range = /^(?:items=)?(\d+)-(\d*)$/.exec(rangeHeader ?? '');
  const first = Number(range?.[1] ?? 0);
  const headerLimit = range?.[2] ? Number(range[2]) - first + 1 : Number.POSITIVE_INFINITY;
  const limit = params.get('limit');
  return { offset: Number(params.get('offset') ?? first), limit: limit === null ? headerLimit : Number(limit) };
}

/**
 * Status and Content-Range header of a list answer.
 * @param returned number of rows in the answer.
 * @param total number of matching rows, undefined when nobody asked for the count.
 * @throws PostgrestError 416 when the page begins behind the last row.
 */
export function contentRange(
  offset: number,
  returned: number,
  total: number | undefined,
): { status: 200 | 206; header: string } {
  if (total !== undefined && offset > total) {
    throw new PostgrestError(
      416,
      'PGRST103',
      'Requested range not satisfiable',
      `An offset of ${offset} was requested, but there are only ${total} rows.`,
    );
  }
  const rows = returned === 0 ? '*' : `${offset}-${offset + returned - 1}`;
  return { status: total !== undefined && returned < total ? 206 : 200, header: `${rows}/${total ?? '*'}` };
}
