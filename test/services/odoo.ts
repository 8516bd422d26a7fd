/**
 * A stand-in for Odoo: its models by the session's route (JSON-RPC, errors with status 200) and by the key's (statuses
 * of HTTP), as the documentation of version 19 and the vendor's source have them.
 */
import { isFound, type OdooRow } from './odoo-domain.ts';
import { type Model, odooModels } from './odoo-models.ts';
import { type Answer, type Asked, type Service, startService } from './service.ts';

export { odooIds } from './odoo-models.ts';

/** What may differ from a usual Odoo. */
export interface OdooOptions {
  /** The instant at which what is written is written. */
  readonly now?: () => number;
  /** Whether `/json/2` is there: since version 19. */
  readonly hasKeys?: boolean;
}

/** The running stand-in. */
export interface Odoo extends Service {
  /** The cookie and the key that are accepted. */
  readonly cookie: string;
  readonly key: string;
  /** All models; one that is deleted belongs to an app that is not installed. */
  readonly models: Record<string, Model>;
  /** Models that the user may not read. */
  readonly forbidden: Set<string>;
  /** Notes that were posted, and fields that were written. */
  readonly notes: OdooRow[];
  readonly written: { readonly model: string; readonly id: number; readonly vals: Record<string, unknown> }[];
  /** Ends the session. */
  signOut(): void;
}

class OdooError extends Error {
  readonly kind: string;
  readonly status: number;

  constructor(kind: string, message: string, status: number) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

type Args = Record<string, unknown>;

/** Starts it, with a database of its own. */
export async function startOdoo({ now = Date.now, hasKeys = true }: OdooOptions = {}): Promise<Odoo> {
  const models = odooModels();
  const forbidden = new Set<string>();
  const notes: OdooRow[] = [];
  const written: Odoo['written'] = [];
  let isSignedIn = true;

  const service = await startService((asked) => {
    const [, route, model = '', method = ''] =
      /^(\/web\/dataset\/call_kw|\/json\/2)\/([\w.]+)\/(\w+)$/.exec(asked.path) ?? [];
    if (asked.method !== 'POST' || !route) return { status: 404, body: '<h1>Not Found</h1>' };
    return route === '/json/2' ? byKey(asked, model, method) : bySession(asked, model, method);
  });

  function bySession({ headers, body }: Asked, model: string, method: string): Answer {
    const fail = (code: number, name: string, message: string): Answer => ({
      body: {
        jsonrpc: '2.0',
        id: 1,
        error: { code, message: 'Odoo Server Error', data: { name, message, debug: 'Traceback', arguments: [] } },
      },
    });
    if (headers.cookie !== odoo.cookie || !isSignedIn)
      return fail(100, 'odoo.http.SessionExpiredException', 'Session expired');
    try {
      const { params } = body as { params: { args: unknown[]; kwargs: Args } };
      const result = run(model, method, {
        ...params.kwargs,
        ...(params.args[0] !== undefined && { ids: params.args[0] }),
      });
      return { body: { jsonrpc: '2.0', id: 1, result: method === 'message_post' ? (result as number[])[0] : result } };
    } catch (error) {
      if (!(error instanceof OdooError)) throw error;
      // Whoever asks for a model that is not there meets Python's own error here.
      const isModel = error.kind === 'werkzeug.exceptions.NotFound';
      return isModel ? fail(0, 'builtins.KeyError', `'${model}'`) : fail(0, error.kind, error.message);
    }
  }

  function byKey({ headers, body }: Asked, model: string, method: string): Answer {
    const fail = (status: number, name: string, message: string): Answer => ({
      status,
      body: { name, message, arguments: [message], context: {}, debug: 'Traceback' },
    });
    if (!hasKeys) return { status: 404, body: '<h1>Not Found</h1>' };
    if (headers.authorization !== `bearer ${odoo.key}`)
      return fail(401, 'werkzeug.exceptions.Unauthorized', 'Invalid apikey');
    if (headers.cookie)
      return fail(403, 'odoo.exceptions.AccessDenied', 'Session user does not match the used apikey.');
    try {
      return { body: run(model, method, body as Args) ?? null };
    } catch (error) {
      if (!(error instanceof OdooError)) throw error;
      return fail(error.status, error.kind, error.message);
    }
  }

  function run(name: string, method: string, args: Args): unknown {
    const model = models[name];
    if (!model) throw new OdooError('werkzeug.exceptions.NotFound', `the model '${name}' does not exist`, 404);
    if (method === 'context_get') return { lang: 'nb_NO', tz: 'Europe/Oslo', uid: 3 };
    if (forbidden.has(name))
      throw new OdooError('odoo.exceptions.AccessError', `You are not allowed to access '${name}' records.`, 403);
    if (method === 'fields_get')
      return Object.fromEntries([...model.fields].map(([field, string]) => [field, { string }]));
    if (method === 'search_read') return searchRead(name, model, args);
    const rows = (args.ids as number[]).map((id) => model.rows.find((row) => row.id === id));
    const [row] = rows;
    if (!row) throw new OdooError('odoo.exceptions.MissingError', 'Record does not exist or has been deleted.', 404);
    if (method === 'message_post') return [posted(name, row.id, args)];
    if (method !== 'write') throw new OdooError('werkzeug.exceptions.NotFound', `no method ${method}`, 404);
    const vals = args.vals as Args;
    for (const field of Object.keys(vals)) known(name, model, field);
    Object.assign(row, vals);
    written.push({ model: name, id: row.id, vals });
    return true;
  }

  function known(name: string, model: Model, field: string): void {
    if (!model.fields.has(field))
      throw new OdooError('builtins.ValueError', `Invalid field '${field}' on model '${name}'`, 422);
  }

  function searchRead(name: string, model: Model, { domain, fields, limit, order, context }: Args): OdooRow[] {
    const isAll = (context as Args | undefined)?.active_test === false;
    for (const field of fields as string[]) known(name, model, field);
    const found = model.rows.filter(
      (row) =>
        (isAll || row.active !== false) &&
        isFound(domain as unknown[], (path) => {
          if (!(path in row)) {
            const leaf = `Invalid field ${name}.${path} in leaf (${JSON.stringify(domain)})`;
            throw new OdooError('builtins.ValueError', leaf, 422);
          }
          return row[path];
        }),
    );
    const [by = 'id', way] = String(order ?? 'id asc').split(/[ ,]+/);
    const sorted = found.toSorted((a, b) => (a[by] === b[by] ? 0 : (a[by] as never) < (b[by] as never) ? -1 : 1));
    const rows = (way === 'desc' ? sorted.reverse() : sorted).slice(0, limit as number);
    return rows.map((row) => ({
      id: row.id,
      ...Object.fromEntries((fields as string[]).map((field) => [field, row[field] ?? false])),
    }));
  }

  function posted(model: string, id: number, { body, body_is_html, subtype_xmlid }: Args): number {
    const messages = models['mail.message'];
    const shown = body_is_html ? String(body) : String(body).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const row: OdooRow = {
      ...messages!.rows[0],
      id: 1000 + notes.length,
      model,
      res_id: id,
      message_type: 'comment',
      subtype_id: subtype_xmlid === 'mail.mt_note' ? [2, 'Note'] : [1, 'Discussions'],
      body: shown,
      date: new Date(now()).toISOString().slice(0, 19).replace('T', ' '),
    };
    messages!.rows.push(row);
    notes.push(row);
    return row.id;
  }

  const odoo: Odoo = {
    ...service,
    cookie: 'session_id=rita',
    key: 'a1b2c3',
    models,
    forbidden,
    notes,
    written,
    signOut() {
      isSignedIn = false;
    },
  };
  return odoo;
}
