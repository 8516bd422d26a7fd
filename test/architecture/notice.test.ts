/** What Baton is built of is named, with its licence, in the file that travels with every build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './source-files.ts';

interface Locked {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Installed with the holiday library, and not built in: what its own build scripts use, and the time zones that
 * `lib/holidays/moment-timezone.ts` stands in for.
 */
const notBuiltIn = new Set(['argparse', 'js-yaml', 'lodash', 'moment', 'moment-timezone', 'prepin']);

/** The frame of every extension page and script; a tool as well, so not among the dependencies. */
const builtInTools = ['wxt'];

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
);
const notice = readFileSync(join(root, 'public', 'NOTICE.txt'), 'utf8');

function locked(name: string): Locked {
  const found = lock.packages[`node_modules/${name}`];
  if (!found) throw new Error(`${name} is not locked at the top`);
  return found;
}

/** The packages whose code is built in, with all they ask for. */
function builtIn(): string[] {
  const names = new Set(builtInTools);
  const add = (name: string): void => {
    if (names.has(name) || notBuiltIn.has(name)) return;
    names.add(name);
    Object.keys(locked(name).dependencies ?? {}).forEach(add);
  };
  Object.keys(lock.packages['']?.dependencies ?? {}).forEach(add);
  return [...names].sort();
}

/** The part of the notice for a licence: up to the next heading that begins so. */
function partOf(license: string): string {
  const title = license === 'MPL-2.0' ? 'Mozilla Public License 2.0' : `${license} License`;
  const part = notice.split(/^Under the /m).find((text) => text.startsWith(title));
  return part ?? '';
}

it.each(builtIn())('NOTICE.txt names %s under its own licence', (name) => {
  const [license = 'none'] = (locked(name).license ?? '').match(/MIT|ISC|MPL-2\.0/) ?? [];
  expect(partOf(license)).toMatch(new RegExp(`^ {2}${name.replaceAll('.', '\\.')} `, 'm'));
});

it.each(['MIT', 'ISC'])('NOTICE.txt has the words of the %s licence, which must travel with the code', (license) => {
  expect(notice).toMatch(new RegExp(`^${license} License\\n\\nPermission `, 'm'));
});
