import type { Json } from '../database/json.ts';
import { isJsonObject } from '../database/json.ts';
import type { MemoryDatabase } from '../database/memory-database.ts';
import { schemaTimestamp } from '../database/table-definitions.ts';
import { PostgrestError } from '../postgrest/postgrest-error.ts';
import type { Claims } from './access-token.ts';
import { jsonResponse } from './json-response.ts';

/**
 * Answers a call of a database function (`/rest/v1/rpc/…`).
 * @throws PostgrestError 404 for a function that this stand-in lacks.
 */
export function answerRpc(name: string, body: Json | undefined, claims: Claims, database: MemoryDatabase): Response {
  const values = isJsonObject(body) ? body : {};
  switch (name) {
    case 'get_latest_migration_timestamp':
      return jsonResponse(schemaTimestamp);
    case 'set_sales_locale': {
      const sale = database.rows('sales').find(({ user_id }) => user_id === claims.sub);
      const locale = values.new_locale ?? null;
      if (sale && locale !== null) database.update('sales', sale, { locale });
      return new Response(null, { status: 204 });
    }
    // The queue of the CRM's AI agent; nothing ever waits in it here.
    case 'claim_next_task_standard':
      return jsonResponse([]);
    default: {
      const names = Object.keys(values).join(', ');
      throw new PostgrestError(
        404,
        'PGRST202',
        `Could not find the function public.${name}(${names}) in the schema cache`,
      );
    }
  }
}
