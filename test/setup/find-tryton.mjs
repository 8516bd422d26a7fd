/** Where Tryton is, the second CRM that Baton is tried beside: Debian's packages and nothing else. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const python = '/usr/lib/python3/dist-packages';

/** What is used of Tryton: each package and a file of it. */
const files = {
  'tryton-server': `${python}/trytond/__init__.py`,
  'tryton-sao': '/usr/share/tryton-sao/www/index.html',
  'tryton-modules-party': `${python}/trytond/modules/party/__init__.py`,
  'tryton-modules-sale-opportunity': `${python}/trytond/modules/sale_opportunity/__init__.py`,
  'tryton-proteus': `${python}/proteus/__init__.py`,
};

/** The series whose pages and records the test knows. */
const series = '6.0';

/** The Debian packages that are not installed. */
export function missingTrytonPackages() {
  return Object.keys(files).filter((name) => !existsSync(files[name]));
}

/** Why Baton cannot be tried beside Tryton on this machine, in a sentence; `null` where it can. */
export function whyNoTryton() {
  const missing = missingTrytonPackages();
  if (missing.length > 0) return `Tryton is not installed (Debian's ${missing.join(', ')}).`;
  const version = /__version__ = "([^"]*)"/.exec(readFileSync(files['tryton-server'], 'utf8'))?.[1] ?? '';
  return version.startsWith(`${series}.`) ? null : `This is Tryton ${version}; the test knows ${series}.`;
}

/** The versions of all of Tryton's packages that are installed, as text. */
export function installedPackages() {
  return spawnSync('dpkg-query', ['-W', 'tryton-*'], { encoding: 'utf8' }).stdout ?? '';
}
