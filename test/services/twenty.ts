/**
 * A stand-in for Twenty's REST API as its documentation and its source describe it:
 * https://docs.twenty.com/developers/extend/api. Keeps its records in memory.
 */
import { type Answer, type Asked, type Service, startService } from './service.ts';
import { idOf, ingrid, type TwentyRecord, type TwentyRecords, twentyWorkspace } from './twenty-people.ts';

/** What a workspace and its key are like. */
export interface TwentyOptions {
  readonly token?: string;
  readonly records?: TwentyRecords;
  /** Kinds of records, in the plural, that the key's role may not see. */
  readonly lacks?: readonly string[];
  /** Versions before 2026 have `personId` where later ones have `targetPersonId`, and a 404 is a 400 in some. */
  readonly isOlder?: boolean;
  /** Fields of people that are a choice, and its values. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/** The stand-in, and what is in it. */
export interface TwentyService extends Service {
  readonly token: string;
  readonly records: TwentyRecords;
  readonly person: (id?: string) => TwentyRecord;
  /** Markdown of the notes that stand on a person now. */
  readonly notes: (id?: string) => string[];
  /** Sets fields of a person, as somebody in Twenty would. */
  readonly change: (fields: Record<string, unknown>, id?: string) => void;
}

/** To which kind a field that ends in `Id` leads. */
const relations: Readonly<Record<string, string>> = {
  company: 'companies',
  note: 'notes',
  task: 'tasks',
  message: 'messages',
  calendarEvent: 'calendarEvents',
};
const singular: Readonly<Record<string, string>> = { people: 'person', notes: 'note', noteTargets: 'noteTarget' };

/** Starts it with Ingrid and Pavel. */
export async function startTwenty(options: TwentyOptions = {}): Promise<TwentyService> {
  const { token = 'key-for-tests', lacks = [], isOlder = false, choices = {}, records = twentyWorkspace() } = options;
  let next = 5000;
  if (isOlder) for (const all of Object.values(records)) for (const one of all) rename(one);

  const service = await startService((asked) => {
    const { method, path, headers } = asked;
    if (headers.authorization !== `Bearer ${token}`) return refused(401, 'UNAUTHENTICATED', 'Token invalid.');
    const [, kind = '', id] = /^\/rest\/(\w+)(?:\/([^/]+))?$/.exec(path) ?? [];
    const all = records[kind];
    if (!all) return refused(400, 'BadRequestException', `object '${kind}' not found`);
    if (lacks.includes(kind))
      return refused(403, 'ForbiddenException', 'Entity performing the request does not have permission');
    if (method === 'POST') return created(kind, asked.body as Record<string, unknown>);
    if (id === undefined) return list(kind, all, asked);
    const one = all.find((record) => record.id === id);
    if (!one) return refused(isOlder ? 400 : 404, 'BadRequestException', 'Record not found');
    if (method === 'PATCH') return patched(one, asked.body as Record<string, unknown>);
    return { body: { data: { [singular[kind] ?? kind]: shown(one, asked) } } };
  });

  function rename(record: TwentyRecord): void {
    for (const object of ['person', 'opportunity']) {
      const now = `target${object.charAt(0).toUpperCase()}${object.slice(1)}Id`;
      if (!(now in record)) continue;
      record[`${object}Id`] = record[now];
      delete record[now];
    }
  }

  function list(kind: string, all: TwentyRecord[], asked: Asked): Answer {
    const { query } = asked;
    const limit = Number(query.get('limit') ?? 60);
    if (!(limit > 0 && limit <= 60)) return refused(400, 'BadRequestException', `limit=${limit} is invalid`);
    const filter = query.get('filter');
    let found = all;
    try {
      if (filter !== null) found = all.filter(conditionOf(filter, all[0]));
    } catch (error) {
      return refused(400, 'BadRequestException', (error as Error).message);
    }
    const [, by = '', order] = /^(\w+)\[(\w+)\]$/.exec(query.get('order_by') ?? 'createdAt[AscNullsFirst]') ?? [];
    const sorted = found.toSorted((a, b) => String(a[by] ?? '').localeCompare(String(b[by] ?? '')));
    if (order === 'DescNullsLast') sorted.reverse();
    const after = query.get('starting_after');
    const from = after === null ? 0 : sorted.findIndex(({ id }) => id === after) + 1;
    const page = sorted.slice(from, from + limit);
    return {
      body: {
        data: { [kind]: page.map((record) => shown(record, asked)) },
        pageInfo: { hasNextPage: from + limit < sorted.length, startCursor: page[0]?.id, endCursor: page.at(-1)?.id },
        totalCount: found.length,
      },
    };
  }

  function shown(record: TwentyRecord, { query }: Asked): TwentyRecord {
    if (query.get('depth') !== '1') return record;
    const related = Object.entries(relations).flatMap(([name, kind]) => {
      if (!(`${name}Id` in record)) return [];
      return [[name, records[kind]?.find(({ id }) => id === record[`${name}Id`]) ?? null]];
    });
    return { ...record, ...Object.fromEntries(related) };
  }

  function created(kind: string, body: Record<string, unknown>): Answer {
    const fields: Readonly<Record<string, readonly string[]>> = {
      notes: ['title', 'bodyV2'],
      noteTargets: ['noteId', isOlder ? 'personId' : 'targetPersonId'],
    };
    const unknown = Object.keys(body).find((field) => !fields[kind]?.includes(field));
    if (unknown) return refused(400, 'BadRequestException', `Object ${kind} doesn't have any "${unknown}" field.`);
    const record: TwentyRecord = { id: idOf(next++), createdAt: '2026-11-20T12:00:00.000Z', ...body };
    records[kind]?.push(record);
    const name = singular[kind] ?? kind;
    return { status: 201, body: { data: { [`create${name.charAt(0).toUpperCase()}${name.slice(1)}`]: record } } };
  }

  function patched(record: TwentyRecord, body: Record<string, unknown>): Answer {
    for (const [field, value] of Object.entries(body)) {
      if (!(field in record))
        return refused(400, 'BadRequestException', `Object person doesn't have any "${field}" field.`);
      const allowed = choices[field];
      if (allowed && value !== null && !allowed.includes(String(value)))
        return refused(400, 'BadRequestException', `Invalid value for ${field}`);
    }
    Object.assign(record, body);
    return { body: { data: { updatePerson: record } } };
  }

  function person(id = ingrid): TwentyRecord {
    const found = records.people?.find((one) => one.id === id);
    if (!found) throw new Error(`no person ${id}`);
    return found;
  }

  return {
    ...service,
    token,
    records,
    person,
    notes(id = ingrid) {
      const targets = records.noteTargets?.filter((one) => (one.targetPersonId ?? one.personId) === id) ?? [];
      return targets.map(({ noteId }) => {
        const body = records.notes?.find((one) => one.id === noteId)?.bodyV2 as { markdown: string } | undefined;
        return body?.markdown ?? '';
      });
    },
    change(fields, id) {
      Object.assign(person(id), fields);
    },
  };
}

function refused(statusCode: number, error: string, message: string): Answer {
  return { status: statusCode, body: { statusCode, error, messages: [message] } };
}

/** `field[eq]:"x"`, `field[in]:["x","y"]`, `field.part[ilike]:"%x%"`, and `or(…,…)` of them. Throws what it is not. */
function conditionOf(filter: string, example: TwentyRecord | undefined): (record: TwentyRecord) => boolean {
  const inner = /^or\((.*)\)$/.exec(filter)?.[1];
  if (inner !== undefined) {
    const each = inner.split(/,(?=\w[\w.]*\[)/).map((one) => conditionOf(one, example));
    return (record) => each.some((one) => one(record));
  }
  const [, field = '', operator = '', value = ''] = /^([\w.]+)\[(\w+)\]:(.+)$/.exec(filter) ?? [];
  if (example && !((field.split('.')[0] ?? '') in example)) throw new Error(`field '${field}' does not exist`);
  const of = (record: TwentyRecord): unknown =>
    field.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null | undefined)?.[name], record);
  const wanted: unknown = JSON.parse(value);
  if (operator === 'eq') return (record) => of(record) === wanted;
  if (operator === 'in') return (record) => (wanted as unknown[]).includes(of(record));
  if (operator !== 'like' && operator !== 'ilike') throw new Error(`operator '${operator}' does not exist`);
  const source = String(wanted)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  const pattern = new RegExp(`^${source}$`, operator === 'ilike' ? 'is' : 's');
  return (record) => {
    const told = of(record);
    if (told === null || told === undefined) return false;
    return pattern.test(typeof told === 'string' ? told : JSON.stringify(told));
  };
}
