import type { Json } from '../database/json.ts';
import { PostgrestError } from '../postgrest/postgrest-error.ts';

/** A response with a JSON body. */
export const jsonResponse = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/**
 * The JSON body of a request; undefined when it has none.
 * @throws PostgrestError PGRST102 when it is no JSON.
 */
export async function readJson(request: Request): Promise<Json | undefined> {
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new PostgrestError(400, 'PGRST102', 'Empty or invalid json');
  }
}
