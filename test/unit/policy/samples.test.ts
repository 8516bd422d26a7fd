/** What is shipped for administrators: the schema that browsers hold policies against, and samples of policies. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { book } from '../../../lib/crm/registry.ts';
import { policyNames, policySchemas, readPolicy } from '../../../lib/domain/policy.ts';

const folder = new URL('../../../public/', import.meta.url);
const fileOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** The part of JSON Schema that Chrome reads: one type each, no choices between types. */
interface ManagedSchema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, ManagedSchema>>;
  readonly items?: ManagedSchema;
  readonly additionalProperties?: ManagedSchema;
}
const managed = JSON.parse(fileOf('managed-schema.json')) as ManagedSchema;

type Json = { readonly [key: string]: unknown };

/** What Chrome would have to say of a zod schema: the types, and the properties of all its alternatives together. */
function inManaged(schema: Json): ManagedSchema {
  const choices = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (choices) {
    const parts = choices.map(inManaged);
    return { type: 'object', properties: Object.assign({}, ...parts.map(({ properties }) => properties)) };
  }
  const type = (schema.type ?? typeof schema.const) as string;
  // Chrome knows whole numbers by their type, and so does an administrator's registry.
  if (type === 'number' && schema.multipleOf === 1) return { type: 'integer' };
  if (type === 'array') return { type, items: inManaged(schema.items as Json) };
  if (type !== 'object') return { type };
  if (!schema.properties) return { type, additionalProperties: inManaged(schema.additionalProperties as Json) };
  const properties = Object.entries(schema.properties as Json).map(([name, part]) => [name, inManaged(part as Json)]);
  return { type, properties: Object.fromEntries(properties) };
}

/** Without titles and descriptions. */
function bare({ type, properties, items, additionalProperties }: ManagedSchema): ManagedSchema {
  return {
    type,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, bare(part)])),
    }),
    ...(items && { items: bare(items) }),
    ...(additionalProperties && { additionalProperties: bare(additionalProperties) }),
  };
}

const lists: ReadonlySet<string> = new Set(['sites', 'connections', 'mends']);

describe('the schema that browsers hold a policy against', () => {
  test('has every setting and no other', () => {
    expect(Object.keys(managed.properties ?? {}).sort()).toEqual([...policyNames].sort());
  });

  test.each(policyNames.filter((name) => name !== 'agreement'))('%s is what Baton reads', (name) => {
    const entry = inManaged(z.toJSONSchema(policySchemas[name], { io: 'input' }) as Json);
    // When something happened is a whole number, which in Chrome would have to fit 32 bits.
    const expected = JSON.parse(
      JSON.stringify(lists.has(name) ? { type: 'array', items: entry } : entry).replace(
        '"madeAt":{"type":"integer"}',
        '"madeAt":{"type":"number"}',
      ),
    );
    expect(bare(managed.properties![name]!)).toEqual(expected);
  });

  test('an agreement is a text: of an object with a fault Chrome would hand over nothing, and nobody could say why', () => {
    expect(bare(managed.properties!.agreement!)).toEqual({ type: 'string' });
  });
});

/** To be replaced by the id that the browser shows. */
const placeholder = 'abcdefghijklmnopabcdefghijklmnop';

/** What the samples set. That for Chrome is written by hand, and the others are made of it. */
const sample: Json = JSON.parse(fileOf('policy/chrome.json'))['3rdparty'].extensions[placeholder];

const firefoxId = '{5f6b7c1e-2d0b-4c3a-9a55-6b0f2f1f8a10}';

const chrome = `${JSON.stringify({ '3rdparty': { extensions: { [placeholder]: sample } } }, null, 2)}\n`;
const firefox = `${JSON.stringify({ policies: { '3rdparty': { Extensions: { [firefoxId]: sample } } } }, null, 2)}\n`;

/** A registry file: values that are no text stand as JSON in a text. */
function registry(): string {
  const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const values = Object.entries(sample).map(
    ([name, value]) => `${quoted(name)}=${quoted(typeof value === 'string' ? value : JSON.stringify(value))}`,
  );
  const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${placeholder}\\policy`;
  return ['Windows Registry Editor Version 5.00', '', `[${key}]`, ...values, ''].join('\r\n');
}

const written = {
  'policy/chrome.json': chrome,
  'policy/edge.json': chrome,
  'policy/edge.reg': registry(),
  'policy/firefox-policies.json': firefox,
};

describe('the samples of policies; after a change run WRITE_SAMPLES=1 npx vitest run test/unit/policy/samples.test.ts', () => {
  if (process.env.WRITE_SAMPLES) {
    mkdirSync(new URL('policy/', folder), { recursive: true });
    for (const [name, text] of Object.entries(written)) writeFileSync(new URL(name, folder), text);
  }

  test.each(Object.entries(written))('%s sets every setting', (name, text) => {
    expect(fileOf(name)).toBe(text);
  });

  const isCrm = (id: string): boolean => book.named.some((crm) => crm.id === id);
  const { '3rdparty': ofChrome } = JSON.parse(fileOf('policy/chrome.json'));
  const { policies } = JSON.parse(fileOf('policy/firefox-policies.json'));
  const ofRegistry = Object.fromEntries(
    [...fileOf('policy/edge.reg').matchAll(/^"(\w+)"="(.*)"\r$/gm)].map(([, name = '', value = '']) => {
      const text = value.replaceAll(/\\(.)/g, '$1');
      return [name, /^agreement/.test(name) ? text : JSON.parse(text)];
    }),
  );
  test.each([
    ['Chrome', ofChrome.extensions[placeholder]],
    ['Edge, by the registry', ofRegistry],
    ['Firefox', policies['3rdparty'].Extensions[firefoxId]],
  ])('Baton finds nothing wrong in that for %s', (_, values) => {
    const { set, problems } = readPolicy(values, isCrm);
    expect(problems).toEqual([]);
    expect(set).toEqual(policyNames);
  });
});
