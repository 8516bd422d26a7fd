import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageName = '@realtimex/realtimex-crm';
const version = '0.63.3';
const tarballName = `realtimex-realtimex-crm-${version}.tgz`;
const integrity = 'sha512-qUPvvsV01MdZVmjXJNGYqXHH4kRAH1FlE3S3Ps4r0yrLO2TtvTl4Y8vl7vVgXzCLtfhq9owHSIBFB7ef7sbBMQ==';

/** Folder in the repository, ignored by git, in which the CRM is kept by default. */
export const defaultCacheDir: string = fileURLToPath(new URL('../../.cache/crm', import.meta.url));

/** Runs a command silently; rejects with the first line of its error output when it fails or cannot start. */
function run(command: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // npm is a .cmd file on Windows, which only a shell can start.
    const child = spawn(command, args, {
      cwd,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(errors.trim().split('\n')[0] || `exit code ${code}`)),
    );
  });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function download(folder: string): Promise<void> {
  try {
    await run('npm', ['pack', `${packageName}@${version}`, '--loglevel=error', '--fetch-retries=1'], folder);
  } catch (cause) {
    throw new Error(
      `The sample CRM (${packageName}@${version}) could not be fetched with npm; it is needed once, so please connect to the npm registry and try again.`,
      { cause },
    );
  }
  const digest = createHash('sha512')
    .update(await readFile(join(folder, tarballName)))
    .digest('base64');
  if (`sha512-${digest}` !== integrity) {
    throw new Error(`${tarballName} differs from the file that this repository was tested with, so it is not used.`);
  }
}

/**
 * Makes sure that RealTimeX CRM lies unpacked in `cacheDir` and returns the folder of its built
 * user interface (`dist`). Only the first call fetches it, from the npm registry.
 * @throws Error when npm cannot fetch the package, or when its sha512 is not the expected one.
 */
export async function ensureCrm(cacheDir: string = defaultCacheDir): Promise<string> {
  const finished = join(cacheDir, `realtimex-crm-${version}`);
  const dist = join(finished, 'dist');
  if (await exists(dist)) return dist;
  await mkdir(cacheDir, { recursive: true });
  // Everything happens in a folder of its own and is renamed at the end, so that `finished` is whole or absent.
  const work = await mkdtemp(join(cacheDir, 'unpacking-'));
  try {
    await download(work);
    await run('tar', ['-xzf', tarballName, 'package/dist', 'package/LICENSE.md'], work);
    await rename(join(work, 'package'), finished).catch(async (cause: unknown) => {
      // Another process may have finished first.
      if (!(await exists(dist))) throw cause;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return dist;
}
