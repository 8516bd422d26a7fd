import { MemoryDatabase } from '../database/memory-database.ts';
import { PostgrestError } from '../postgrest/postgrest-error.ts';
import { addSampleRecords } from '../records/sample-records.ts';
import { type Claims, readToken } from './access-token.ts';
import { answerAuth } from './auth.ts';
import { jsonResponse, readJson } from './json-response.ts';
import { answerRest } from './rest.ts';
import { readRestCall } from './rest-call.ts';
import { answerRpc } from './rpc.ts';

/** A stand-in for the Supabase project behind the CRM. */
export interface StandIn {
  /** The records; a test may read and change them directly. */
  database: MemoryDatabase;
  /** Answers a request to the API; null when its path is none of the API's. */
  answer(request: Request): Promise<Response | null>;
}

// As Supabase does: any origin may ask, the token decides what it gets.
const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE, OPTIONS',
  'access-control-allow-headers': '*, authorization',
  'access-control-expose-headers': 'Content-Range',
};

/** Who asks, by the request's API key and token. */
function claimsOf(request: Request, url: URL, now: Date): Claims {
  const key = request.headers.get('apikey') ?? url.searchParams.get('apikey');
  if (!key) throw new PostgrestError(401, 'UNAUTHORIZED', 'No API key found in request');
  const token = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return readToken(token ?? key, now);
}

async function answerDatabase(
  request: Request,
  path: string,
  claims: Claims,
  database: MemoryDatabase,
): Promise<Response> {
  const [resource = '', rpcName] = path.split('/');
  if (claims.role === 'anon' && resource !== 'init_state') {
    // Row-level security hides every row from, and forbids every change by, someone not signed in.
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new PostgrestError(401, '42501', `new row violates row-level security policy for table "${resource}"`);
    }
    if (resource !== '' && resource !== 'rpc') database.columns(resource);
    return jsonResponse([], 200, { 'content-range': '*/0' });
  }
  if (resource === 'rpc') return answerRpc(rpcName ?? '', await readJson(request), claims, database);
  return answerRest(await readRestCall(request, resource), database);
}

async function route(request: Request, database: MemoryDatabase): Promise<Response | null> {
  const url = new URL(request.url);
  const [, api = '', path = ''] =
    /^\/(auth\/v1|rest\/v1|functions\/v1|storage\/v1|api)\/(.*)$/.exec(url.pathname) ?? [];
  if (api === '') return null;
  // The CRM's desktop companion, which adds AI features when it runs; here it does not.
  if (api === 'api' && path === 'sdk/status') return jsonResponse({ success: true, available: false });
  if (api === 'api') return jsonResponse({ success: false, message: 'RealTimeX Desktop is not running.' }, 503);
  if (request.method === 'OPTIONS') return new Response(null, { status: 204 });
  if (api === 'functions/v1')
    return jsonResponse({ code: 'NOT_FOUND', message: 'Requested function was not found' }, 404);
  if (api === 'storage/v1')
    return jsonResponse({ statusCode: '404', error: 'Bucket not found', message: 'Bucket not found' }, 400);
  const claims = claimsOf(request, url, database.now());
  return api === 'auth/v1'
    ? answerAuth(request, path, claims, database)
    : answerDatabase(request, path, claims, database);
}

/**
 * Creates a stand-in for Supabase that holds the sample records.
 * @param now gives the current moment; the records' dates lie around the moment of creation.
 */
export function createStandIn(now: () => Date = () => new Date()): StandIn {
  const database = new MemoryDatabase(now);
  addSampleRecords(database);
  return {
    database,
    async answer(request) {
      let response: Response | null;
      try {
        response = await route(request, database);
      } catch (error) {
        if (!(error instanceof PostgrestError)) throw error;
        response = jsonResponse(error, error.status);
      }
      for (const [name, value] of Object.entries(corsHeaders)) response?.headers.set(name, value);
      return response;
    },
  };
}
