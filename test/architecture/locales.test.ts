/** Every word the user sees comes from `public/_locales`, in every language, and every one there is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../lib/connectors/catalogue.ts';
import { languages as spoken } from '../browser/words.ts';
import { nodesOf, root, sourceFiles } from './source-files.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const folder = join(root, 'public', '_locales');
const languages = readdirSync(folder);
const messages = new Map<string, Messages>(
  languages.map((language) => [language, JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'))]),
);
const english = messages.get('en') ?? {};
const others = languages.filter((language) => language !== 'en');
const files = sourceFiles('lib', 'components', 'entrypoints');
const plurals = new Set(pluralBases());

/** What `plural('…', n)` is called with, and what has a singular in English: `kind_other` is no plural. */
function pluralBases(): string[] {
  const calls = files.flatMap((file) => nodesOf(file.program, 'CallExpression')) as unknown as Call[];
  const called = calls
    .filter(({ callee }) => callee.name === 'plural')
    .flatMap(({ arguments: given }) => nodesOf(given[0], 'Literal'))
    .map((node) => String((node as { value?: unknown }).value));
  const singular = Object.keys(english).flatMap((key) => key.match(/^(.*)_one$/)?.[1] ?? []);
  return [...called, ...singular];
}

interface Call {
  readonly callee: { readonly name?: string };
  readonly arguments: readonly unknown[];
}

function keysOf(language: string): Set<string> {
  return new Set(Object.keys(messages.get(language) ?? {}));
}

/** The plural forms a language needs, as `_one` and `_other`. */
function formsOf(language: string): string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((category) => `_${category}`);
}

function baseOf(key: string): string | undefined {
  const base = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
  return base !== undefined && plurals.has(base) ? base : undefined;
}

function placeholders(message: string): string[] {
  return [...new Set(message.match(/\$\d/g))].sort();
}

/** Tells whether the source asks for a key: by a whole string, or by a template such as `sla_state_${state}`. */
function askedFor(): (key: string) => boolean {
  const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
  const named = [...config.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? '');
  const strings = files
    .flatMap((file) => nodesOf(file.program, 'Literal'))
    .map((node) => (node as { value?: unknown }).value);
  const templates = files
    .flatMap((file) => nodesOf(file.program, 'TemplateLiteral'))
    .map((node) => (node as unknown as { quasis: { value: { raw: string } }[] }).quasis.map((quasi) => quasi.value.raw))
    .filter((parts) => parts.length > 1 && /^\w+_$/.test(parts[0] ?? '') && parts.every((part) => /^\w*$/.test(part)));
  const whole = new Set<unknown>([...named, ...strings]);
  // One pattern for each: the same template stands in many files.
  const patterns = Array.from(new Set(templates.map((parts) => `^${parts.join('\\w+')}$`)), (each) => new RegExp(each));
  return (key) => whole.has(key) || patterns.some((pattern) => pattern.test(key));
}

describe('languages', () => {
  it('are those that Baton speaks', () => {
    expect(languages.toSorted()).toEqual(spoken.toSorted());
    expect(keysOf('en').size).toBeGreaterThan(20);
  });

  it.each(others)('%s has every key of English, and no other', (language) => {
    const own = keysOf(language);
    const expected = Object.keys(english).filter((key) => !baseOf(key));
    const missing = expected.filter((key) => !own.has(key));
    const unknown = [...own].filter((key) => !(key in english) && !baseOf(key));
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  it.each(languages)('%s has the forms of its own plural', (language) => {
    const own = keysOf(language);
    const missing = [...plurals]
      .flatMap((base) => formsOf(language).map((form) => base + form))
      .filter((key) => !own.has(key));
    const foreign = [...own].filter((key) => {
      const base = baseOf(key);
      return base !== undefined && !formsOf(language).includes(key.slice(base.length));
    });
    expect({ missing, foreign }).toEqual({ missing: [], foreign: [] });
  });

  it.each(languages)('%s leaves no message empty', (language) => {
    const empty = Object.entries(messages.get(language) ?? {}).filter(([, { message }]) => message.trim() === '');
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it.each(others)('%s uses the placeholders of English', (language) => {
    const own = messages.get(language) ?? {};
    const differing = Object.entries(english)
      .filter(([key]) => own[key] && !baseOf(key))
      .filter(([key, { message }]) => placeholders(own[key]?.message ?? '').join() !== placeholders(message).join())
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it.each(languages)('%s uses in a plural form no placeholder that the others lack', (language) => {
    const own = messages.get(language) ?? {};
    // "1 lead" may be written "one lead"; only the general form must hold them all.
    const odd = Object.keys(own).filter((key) => {
      const base = baseOf(key);
      if (base === undefined) return false;
      const all = placeholders(english[`${base}_other`]?.message ?? '');
      const used = placeholders(own[key]?.message ?? '');
      return used.some((one) => !all.includes(one)) || (key.endsWith('_other') && used.length !== all.length);
    });
    expect(odd).toEqual([]);
  });

  // These keys are made of a connector's id, which no template can tell from another word.
  it.each(languages)('%s says each step to connecting a system, and no other', (language) => {
    const expected = catalogue.flatMap(({ id, kind, steps }) => {
      const connector = `connect_${id.replaceAll('-', '_')}`;
      const each = Array.from({ length: steps }, (_, place) => `${connector}_step${place + 1}`);
      return kind === 'any' ? [`${connector}_name`, ...each] : each;
    });
    const own = [...keysOf(language)].filter((key) => /^connect_\w+_(step\d+|name)$/.test(key));
    expect(own.sort()).toEqual(expected.sort());
  });

  it('hold no message that nothing asks for', () => {
    const isAsked = askedFor();
    const unused = Object.keys(english).filter((key) => {
      return !isAsked(key) && !isAsked(baseOf(key) ?? key);
    });
    expect(unused).toEqual([]);
  });
});
