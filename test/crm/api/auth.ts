import { isJsonObject, type Json, type Row } from '../database/json.ts';
import type { MemoryDatabase } from '../database/memory-database.ts';
import type { Claims } from './access-token.ts';
import { jsonResponse, readJson } from './json-response.ts';
import { authUser, newSession } from './session.ts';

/** The password of every user of the sample CRM. */
export const samplePassword = 'baton-sample';

const authError = (status: number, code: string, msg: string): Response =>
  jsonResponse({ code: status, error_code: code, msg }, status);

function saleFor(grant: string | null, body: { [key: string]: Json }, sales: readonly Row[]): Row | undefined {
  if (grant === 'refresh_token') return sales.find(({ user_id }) => body.refresh_token === `refresh-${user_id}`);
  if (grant !== 'password' || body.password !== samplePassword) return undefined;
  return sales.find(({ email }) => email === body.email);
}

/**
 * Answers Supabase's auth API (`/auth/v1/…`): signing in with `samplePassword`, refreshing a
 * session, asking who is signed in, signing out. Nothing here sends e-mail, so the rest is refused.
 */
export async function answerAuth(
  request: Request,
  path: string,
  claims: Claims,
  database: MemoryDatabase,
): Promise<Response> {
  const sales = database.rows('sales');
  if (path === 'token' && request.method === 'POST') {
    const body = await readJson(request);
    const grant = new URL(request.url).searchParams.get('grant_type');
    const sale = saleFor(grant, isJsonObject(body) ? body : {}, sales);
    if (sale) return jsonResponse(newSession(sale, database.now()));
    if (grant === 'password') return authError(400, 'invalid_credentials', 'Invalid login credentials');
    return authError(400, 'refresh_token_not_found', 'Invalid Refresh Token: Refresh Token Not Found');
  }
  if (path === 'user' && request.method === 'GET') {
    const sale = sales.find(({ user_id }) => user_id === claims.sub);
    if (sale) return jsonResponse(authUser(sale));
    return authError(403, 'bad_jwt', 'invalid claim: missing sub claim');
  }
  if (path === 'logout' && request.method === 'POST') return new Response(null, { status: 204 });
  return authError(
    422,
    'email_provider_disabled',
    'This server keeps sample data only: it neither sends e-mail nor changes accounts.',
  );
}
