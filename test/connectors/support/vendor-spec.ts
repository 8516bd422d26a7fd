/**
 * Vendors' own OpenAPI documents, from the folder beside the project where it is present: whether they allow a request
 * that Baton made. Prism reads them and judges.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInstance, getHttpOperationsFromSpec } from '@stoplight/prism-http';
import type { Asked } from '../../services/service.ts';

const folder = fileURLToPath(new URL('../../../../shared/api', import.meta.url));

/** The path of a file of `../shared/api`, `hubspot/examples-contacts.json`; `undefined` where it is absent. */
export function apiFile(name: string): string | undefined {
  const path = `${folder}/${name}`;
  return existsSync(path) ? path : undefined;
}

/** A vendor's specification. */
export interface VendorSpec {
  /**
   * What the specification says against a request, in words; empty where it allows it. `basePath` is what stands
   * before the specification's own paths.
   */
  violations(asked: Asked, basePath?: string): Promise<string[]>;
}

/** Reads specifications, as one; `undefined` where one is absent, so that the test says so and is skipped. */
export async function vendorSpec(...names: string[]): Promise<VendorSpec | undefined> {
  const paths = names.map(apiFile);
  if (paths.some((path) => path === undefined)) return undefined;
  const operations = (await Promise.all(paths.map((path) => getHttpOperationsFromSpec(atHand(path ?? ''))))).flat();
  // Where the service stands is the test's affair.
  for (const operation of operations) operation.servers = [];
  const prism = createInstance(
    {
      mock: { dynamic: true },
      isProxy: false,
      validateRequest: true,
      validateResponse: false,
      checkSecurity: false,
      errors: false,
      upstreamProxy: undefined,
    } as never,
    { logger: silent as never },
  );
  return {
    async violations({ method, path, query, headers, body, text }, basePath = '') {
      const request = {
        method: method.toLowerCase(),
        url: { path: path.slice(basePath.length) || '/', query: queryOf(query) },
        headers,
        body: text === '' ? undefined : body,
      };
      const judged = await prism.request(request as never, operations)();
      if (judged._tag === 'Left') return [`${method} ${path}: ${judged.left.message}`];
      return judged.right.validations.input.map(
        ({ message, path: place }) => `${method} ${path}: ${(place ?? []).join('.')} ${message}`,
      );
    },
  };
}

/** A document without what it only names by an address on the web, which is not at hand: that may be anything. */
function atHand(path: string): string | object {
  if (!path.endsWith('.json')) return path;
  const text = readFileSync(path, 'utf8');
  if (!/"\$ref":\s*"https?:/.test(text)) return path;
  return JSON.parse(text, (_, value) => (/^https?:/.test(value?.$ref ?? '') ? {} : value));
}

/** Prism tells a logger each step of its judgement. */
const silent: Readonly<Record<string, unknown>> = Object.freeze({
  child: () => silent,
  ...Object.fromEntries(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'success', 'start', 'note'].map((level) => [level, () => {}]),
  ),
});

function queryOf(query: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const all = query.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
}
