/** Addresses of any application that names a record the usual way: the kind of record, then its id. */
import type { RecordObject, RecordRef } from '../../domain/record.ts';
import type { UrlExample, UrlPattern } from '../adapter.ts';

const type = '(?<type>[A-Za-z][\\w.-]*)';
/** A number, a UUID, or a long id with a digit in it. */
const id = '(?<id>\\d+|[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}|(?=[A-Za-z]*\\d)[\\dA-Za-z]{12,40})';
const after = '(?:[;/?&].*)?';

/** In the hash before the path: where there is a route in the hash, the path is the application's own. */
export const records: readonly UrlPattern[] = [
  { hash: `!?/?(?:[^?;]*/)?${type}/${id}${after}` },
  { hash: '', path: `/(?:.*/)?${type}/${id}/?(?:;.*)?` },
];

/** The kinds of record that can be told by name; all others are taken for contacts. */
export const objects: Readonly<Record<string, RecordObject>> = {};

/** What these patterns are meant to find. */
export const examples: readonly UrlExample[] = [];

/** Not known: the address of the installation itself. */
export function urlOf(_record: RecordRef, base: URL): string {
  return base.href;
}
