import { isJsonObject, type Row } from '../database/json.ts';
import type { MemoryDatabase } from '../database/memory-database.ts';
import { rowTest } from '../postgrest/filter-matching.ts';
import { readFilters } from '../postgrest/filters.ts';
import { contentRange, readPageRange } from '../postgrest/page-range.ts';
import { PostgrestError } from '../postgrest/postgrest-error.ts';
import { projection } from '../postgrest/projection.ts';
import { rowOrder } from '../postgrest/row-order.ts';
import { readSelect } from '../postgrest/select-list.ts';
import { jsonResponse } from './json-response.ts';
import { type RestCall, requireSingle } from './rest-call.ts';

/** Rows that match the call's filters. */
function matching(call: RestCall, database: MemoryDatabase): Row[] {
  const test = rowTest(readFilters(call.params), call.resource, database.columns(call.resource));
  return database.rows(call.resource).filter(test);
}

function projected(rows: Row[], call: RestCall, database: MemoryDatabase): Row[] {
  const project = projection(readSelect(call.params.get('select') || '*'), call.resource, database);
  return rows.map(project).filter((row) => row !== null);
}

function answerRead(call: RestCall, database: MemoryDatabase): Response {
  const rows = projected(ordered(matching(call, database), call, database), call, database);
  const total = call.prefer.has('count=exact') ? rows.length : undefined;
  const { offset, limit } = readPageRange(call.params, call.range);
  const page = rows.slice(offset, offset + limit);
  requireSingle(call, page.length);
  const { status, header } = contentRange(offset, page.length, total);
  const body = call.singular ? page[0] : page;
  const headers = { 'content-range': header };
  return call.method === 'HEAD' ? new Response(null, { status, headers }) : jsonResponse(body, status, headers);
}

function ordered(rows: Row[], call: RestCall, database: MemoryDatabase): Row[] {
  const order = call.params.get('order');
  return order ? rows.toSorted(rowOrder(order, call.resource, database.columns(call.resource))) : rows;
}

/** The row that an upsert changes in place of adding one. */
function conflictingRow(call: RestCall, values: Row, database: MemoryDatabase): Row | undefined {
  if (!call.prefer.has('resolution=merge-duplicates')) return undefined;
  const keys = (call.params.get('on_conflict') ?? 'id').split(',');
  return database.rows(call.resource).find((row) => keys.every((key) => row[key] === values[key]));
}

function write(call: RestCall, database: MemoryDatabase): Row[] {
  if (call.method === 'POST') {
    const list = (Array.isArray(call.body) ? call.body : [call.body]).filter(isJsonObject);
    return list.map((values) => {
      const row = conflictingRow(call, values, database);
      if (!row) return database.insert(call.resource, values);
      database.update(call.resource, row, values);
      return row;
    });
  }
  const rows = matching(call, database);
  requireSingle(call, rows.length);
  for (const row of rows) {
    if (call.method === 'DELETE') database.delete(call.resource, row);
    else database.update(call.resource, row, isJsonObject(call.body) ? call.body : {});
  }
  return rows;
}

function answerWrite(call: RestCall, database: MemoryDatabase): Response {
  const rows = database.transaction(() => write(call, database));
  if (!call.prefer.has('return=representation'))
    return new Response(null, { status: call.method === 'POST' ? 201 : 204 });
  const shown = projected(rows, call, database);
  return jsonResponse(call.singular ? shown[0] : shown, call.method === 'POST' ? 201 : 200);
}

/**
 * Answers a call for a table or view as PostgREST does for a signed-in user.
 * @throws PostgrestError where PostgREST answers with an error.
 */
export function answerRest(call: RestCall, database: MemoryDatabase): Response {
  database.columns(call.resource);
  if (call.method === 'GET' || call.method === 'HEAD') return answerRead(call, database);
  if (/^(POST|PATCH|DELETE)$/.test(call.method)) return answerWrite(call, database);
  throw new PostgrestError(405, 'PGRST117', `Unsupported HTTP method: ${call.method}`);
}
