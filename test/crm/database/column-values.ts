import { PostgrestError } from '../postgrest/postgrest-error.ts';
import { splitList } from '../postgrest/split-list.ts';
import type { Json } from './json.ts';
import type { ColumnType } from './schema.ts';

const typeNames: Partial<Record<ColumnType, string>> = { timestamptz: 'timestamp with time zone', jsonb: 'json' };

function invalid(type: ColumnType, text: string): PostgrestError {
  const code = type === 'timestamptz' || type === 'date' ? '22007' : '22P02';
  return new PostgrestError(400, code, `invalid input syntax for type ${typeNames[type] ?? type}: "${text}"`);
}

/** A moment as PostgREST writes it: ISO 8601 with milliseconds and offset +00:00. */
export const timestamp = (moment: Date): string => moment.toISOString().replace('Z', '+00:00');

function castScalar(type: ColumnType, text: string): Json {
  switch (type) {
    case 'bigint':
      if (!/^\s*[-+]?\d+\s*$/.test(text)) throw invalid(type, text);
      return Number(text);
    case 'numeric':
      if (text.trim() === '' || Number.isNaN(Number(text))) throw invalid(type, text);
      return Number(text);
    case 'boolean':
      if (/^(t|true|yes|on|1)$/i.test(text)) return true;
      if (/^(f|false|no|off|0)$/i.test(text)) return false;
      throw invalid(type, text);
    case 'timestamptz': {
      // A plus sign that a sender forgot to encode arrives as a space; PostgreSQL reads it all the same.
      const moment = new Date(text.replace(/ (\d\d:?\d\d)$/, '+$1'));
      if (Number.isNaN(moment.getTime())) throw invalid(type, text);
      return timestamp(moment);
    }
    case 'date':
      if (!/^\d{4}-\d\d-\d\d([T ]|$)/.test(text)) throw invalid(type, text);
      return text.slice(0, 10);
    case 'uuid':
      if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) throw invalid(type, text);
      return text.toLowerCase();
    default:
      return text;
  }
}

/**
 * Reads the text of a filter as a column's type, in the form in which rows hold it.
 * @throws PostgrestError when the text is no value of the type.
 */
export function castText(type: ColumnType, text: string): Json {
  if (type === 'jsonb' || type === 'jsonb[]') {
    try {
      return JSON.parse(text) as Json;
    } catch {
      throw invalid('jsonb', text);
    }
  }
  if (type === 'bigint[]' || type === 'text[]') {
    const list = /^\{(.*)\}$/s.exec(text)?.[1];
    if (list === undefined) {
      throw new PostgrestError(
        400,
        '22P02',
        `malformed array literal: "${text}"`,
        'Array value must start with "{" or dimension information.',
      );
    }
    const element = type === 'bigint[]' ? 'bigint' : 'text';
    return splitList(list).map((item) => castScalar(element, item));
  }
  return castScalar(type, text);
}

/**
 * Reads a value of a request's JSON body as a column's type, in the form in which rows hold it.
 * @throws PostgrestError when the value does not fit the type.
 */
export function castJson(type: ColumnType, value: Json): Json {
  if (value === null || type === 'jsonb') return value;
  if (type.endsWith('[]')) {
    if (typeof value === 'string') return castText(type, value);
    if (!Array.isArray(value)) throw invalid(type, JSON.stringify(value));
    return value.map((item) => castJson(type.slice(0, -2) as ColumnType, item));
  }
  return castScalar(type, typeof value === 'object' ? JSON.stringify(value) : String(value));
}

const collator = new Intl.Collator('en');

/** Orders two values of one column, neither of them null: negative, zero or positive. */
export function compareValues(left: Json, right: Json): number {
  if (typeof left === 'string' && typeof right === 'string') return collator.compare(left, right);
  return Number(left) - Number(right);
}
