/**
 * Which of the wanted fields exist and may be seen. One unknown field makes a whole query fail, so Salesforce is asked
 * before; its reply is large, so what it said is kept for a while.
 */
import { day, hour } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Bookmark, Shapes } from './bookmark.ts';
import { namedFields, wantedFields } from './fields.ts';
import { originOf, type PersonObject } from './org.ts';
import { describeSchema } from './replies.ts';
import { resource, together } from './together.ts';

const keptFor = day;

/** Shared by readings of different people, as long as the worker lives. */
const known = new Map<string, Shapes>();
const knownFor = hour;

/** The shapes as last told, or asked anew. Throws where neither leads nor contacts may be seen. */
export async function shapesOf(client: Client, bookmark: Bookmark, anew = false): Promise<Shapes> {
  const { settings, connection, now } = client;
  const asked = JSON.stringify([originOf(settings), ...namedFields(settings)]);
  const place = `${connection.id} ${asked}`;
  const isFresh = (shapes: Shapes | undefined, age: number): shapes is Shapes =>
    shapes !== undefined && shapes.asked === asked && Math.abs(now() - shapes.at) < age;
  const remembered = known.get(place);
  if (!anew && isFresh(remembered, knownFor)) return remembered;
  if (!anew && isFresh(bookmark.shapes, keptFor)) return bookmark.shapes;
  const shapes = await described(client, asked);
  known.set(place, shapes);
  return shapes;
}

async function described(client: Client, asked: string): Promise<Shapes> {
  const { Lead, Contact } = await together(client, {
    Lead: resource('/sobjects/Lead/describe', describeSchema),
    Contact: resource('/sobjects/Contact/describe', describeSchema),
  });
  if (!Lead.ok && !Contact.ok)
    throw new ConnectorError(Lead.failure.code === 'notFound' ? { code: 'forbidden', scope: 'Lead' } : Lead.failure);
  const labels: Record<string, string> = {};
  const named = new Set(namedFields(client.settings));
  const there = (object: PersonObject, fields: readonly { name: string; label: string }[]): string[] => {
    const wanted = new Set(wantedFields(object, client.settings));
    const found = fields.filter(({ name }) => wanted.has(name));
    for (const { name, label } of found) if (named.has(name)) labels[name] = label || name;
    return found.map(({ name }) => name);
  };
  return {
    at: client.now(),
    asked,
    ...(Lead.ok && { Lead: there('Lead', Lead.value.fields) }),
    ...(Contact.ok && { Contact: there('Contact', Contact.value.fields) }),
    labels,
  };
}
