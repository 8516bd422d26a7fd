/** Lists of what belongs to a person: calls, notes, deals. */
import type * as z from 'zod/mini';
import type { Client } from '../client/client.ts';
import type { Module } from './find.ts';
import { needing } from './needing.ts';
import { dataReply } from './replies.ts';
import type { scopes } from './scopes.ts';
import { apiPath } from './vendor.ts';

/** A person's record, by which what belongs to it is asked for. */
export interface Place {
  readonly module: Module;
  readonly id: string;
}

/** As many as Zoho gives at a time, and as many times as are asked: the newest come first. */
const perPage = 200;
const mostPages = 2;

/** One list, and what of its records is asked for: Zoho wants the fields named. */
export interface RelatedList<T> {
  readonly name: string;
  /** By which scope its records may be seen. */
  readonly scope: (typeof scopes)[keyof typeof scopes];
  readonly row: z.ZodMiniType<T>;
  readonly fields: readonly string[];
}

/** Reads a list. Throws `planLacks` where this Zoho does not have it. */
export async function related<T>(client: Client, { module, id }: Place, list: RelatedList<T>): Promise<T[]> {
  const path = `${apiPath}/${module}/${id}/${list.name}`;
  const all: T[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const query = { fields: list.fields.join(','), page, per_page: perPage };
    const { data, info } = await needing(list.scope, client.get(path, dataReply(list.row), query), list.name);
    all.push(...data);
    if (info?.more_records !== true) break;
  }
  return all;
}
