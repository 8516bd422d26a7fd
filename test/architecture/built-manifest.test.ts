/** What the built extension asks of the user and of the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageMendSchema } from '../../lib/domain/page-mend.ts';
import { root } from './source-files.ts';

interface Manifest {
  readonly manifest_version: number;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly storage?: { readonly managed_schema?: string };
  readonly web_accessible_resources?: readonly { readonly resources: readonly string[] }[];
}

function manifestOf(build: string): Manifest {
  return JSON.parse(readFileSync(join(root, '.output', build, 'manifest.json'), 'utf8'));
}

const builds = ['chrome-mv3', 'firefox-mv3'] as const;

describe.each(builds)('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  it('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('asks for no site and starts on none', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  it('asks for no permission that shows a warning', () => {
    const quiet = ['activeTab', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage', 'alarms'];
    expect((manifest.permissions ?? []).filter((permission) => !quiet.includes(permission))).toEqual([]);
  });

  it('lets pages load the sidebar and nothing else', () => {
    expect(manifest.web_accessible_resources?.flatMap(({ resources }) => resources)).toEqual(['sidebar.html']);
  });

  it('runs no text as code, and loads nothing from the network but the answers of systems that the user connects', () => {
    const policy = manifest.content_security_policy?.extension_pages ?? '';
    const [connect, ...others] = policy
      .split('; ')
      .toSorted((a, b) => Number(/^connect/.test(b)) - Number(/^connect/.test(a)));
    expect(connect).toBe("connect-src 'self' https: http://127.0.0.1:* http://localhost:*");
    expect(others).toContain("default-src 'none'");
    expect(others.join('; ')).not.toMatch(/https?:|unsafe-|wasm|\*/);
  });

  it.each(['leads', 'options', 'popup', 'sidebar'])('lets no page speak to the network: %s', (page) => {
    const html = readFileSync(join(root, '.output', build, `${page}.html`), 'utf8');
    expect(html).toMatch(/http-equiv="Content-Security-Policy" content="connect-src 'self'"/);
  });

  it('asks for notifications only when the user wants to be reminded', () => {
    expect(manifest.optional_permissions).toEqual(['notifications']);
  });

  it('differs from the demo build by the loopback hosts and the notifications alone', () => {
    const { host_permissions: hosts, permissions: allowed, ...rest } = manifestOf(`${build}-demo`);
    const { host_permissions: _, permissions, optional_permissions: __, ...normal } = manifest;
    expect(rest).toEqual(normal);
    expect(hosts).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(allowed).toEqual([...(permissions ?? []), 'notifications']);
  });
});

/** What Chrome's policy schemas may say; it does not load an extension in whose schema is a type it does not know. */
const policyWords = ['$schema', 'type', 'title', 'description', 'properties', 'additionalProperties', 'items'];
const policyTypes = ['object', 'array', 'string', 'integer', 'number', 'boolean'];

interface PolicySchema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, PolicySchema>>;
  readonly additionalProperties?: PolicySchema;
  readonly items?: PolicySchema;
}

describe('the policy of an admin', () => {
  it('is described to Chrome in words that it knows, with all of a mend', () => {
    const { managed_schema: file = '' } = manifestOf('chrome-mv3').storage ?? {};
    const schema: PolicySchema = JSON.parse(readFileSync(join(root, '.output/chrome-mv3', file), 'utf8'));
    const parts: PolicySchema[] = [schema];
    // The list grows while it is gone through.
    for (const { properties = {}, additionalProperties: others, items } of parts) {
      parts.push(...Object.values(properties), ...(others ? [others] : []), ...(items ? [items] : []));
    }
    expect(schema.type).toBe('object');
    // Chrome takes others within a setting, and none beside them.
    expect(schema.additionalProperties).toBeUndefined();
    expect(parts.flatMap((part) => Object.keys(part)).filter((word) => !policyWords.includes(word))).toEqual([]);
    expect(parts.map(({ type }) => type).filter((type) => !policyTypes.includes(type))).toEqual([]);
    const described = schema.properties?.mends?.items?.properties ?? {};
    expect(Object.keys(described)).toEqual(Object.keys(pageMendSchema.shape));
  });

  it('is not described to Firefox, which takes no schema', () => {
    expect(manifestOf('firefox-mv3').storage).toBeUndefined();
  });
});
