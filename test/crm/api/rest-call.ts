import type { Json } from '../database/json.ts';
import { PostgrestError } from '../postgrest/postgrest-error.ts';
import { readJson } from './json-response.ts';

/** A request to PostgREST, taken apart. */
export interface RestCall {
  method: string;
  /** Table or view. */
  resource: string;
  params: URLSearchParams;
  /** Words of the Prefer header, such as `count=exact`. */
  prefer: ReadonlySet<string>;
  /** Whether one object is asked for in place of a list. */
  singular: boolean;
  range: string | null;
  body: Json | undefined;
}

/**
 * Takes a request apart.
 * @throws PostgrestError when its body is no JSON.
 */
export async function readRestCall(request: Request, resource: string): Promise<RestCall> {
  const words = (request.headers.get('prefer') ?? '').split(',').map((word) => word.trim());
  return {
    method: request.method,
    resource,
    params: new URL(request.url).searchParams,
    prefer: new Set(words),
    singular: (request.headers.get('accept') ?? '').includes('application/vnd.pgrst.object+json'),
    range: request.headers.get('range'),
    body: await readJson(request),
  };
}

/**
 * Makes sure that a call for one object concerns exactly one row.
 * @throws PostgrestError 406 otherwise.
 */
export function requireSingle(call: RestCall, count: number): void {
  if (!call.singular || count === 1) return;
  throw new PostgrestError(
    406,
    'PGRST116',
    'Cannot coerce the result to a single JSON object',
    `The result contains ${count} rows`,
  );
}
