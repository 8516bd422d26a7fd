/** The project's packages: installed when they are missing or not the ones of the lock file. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop } from './stop.mjs';

/** The folder of package.json. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const wantedFile = join(projectRoot, 'package-lock.json');
const installedFile = join(projectRoot, 'node_modules', '.package-lock.json');

/** The Node of the lock file, a package like any other. The machine's own may be too old for the tools. */
export function pinnedNode() {
  return join(projectRoot, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Runs `npm ci` where it would change anything. */
export function preparePackages() {
  const why = whyInstall();
  if (!why) return;
  // To the error output, so that a command's own output stays its own.
  console.error(`Installing packages with npm ci (${why}) …`);
  const result = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.status !== 0)
    throw new Stop('npm ci failed; what it said is above. Baton needs its packages from the npm registry.');
}

function whyInstall() {
  if (!existsSync(installedFile) || !existsSync(pinnedNode())) return 'there are none yet';
  if (statSync(wantedFile).mtimeMs <= statSync(installedFile).mtimeMs) return null;
  // Git touches the lock file on every check-out, so a newer one may still say the same.
  return sameVersions() ? null : 'package-lock.json is newer';
}

function sameVersions() {
  const wanted = packagesOf(wantedFile);
  const installed = packagesOf(installedFile);
  const differing = Object.entries(wanted).filter(
    ([path, entry]) =>
      path !== '' && installed[path]?.version !== entry.version && !(entry.optional && !installed[path]),
  );
  return differing.length === 0;
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

function npm(args) {
  const options = { cwd: projectRoot, stdio: ['inherit', process.stderr, 'inherit'] };
  // Run by npm, its own program is known; on Windows that spares a shell.
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
