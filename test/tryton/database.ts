/** A Tryton database with invented people. To make one takes a while, so the first one is kept. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { installedPackages } from '../setup/find-tryton.mjs';
import { writeConfiguration } from './configuration.ts';
import { database, ownFile, python, trytondAdmin } from './paths.ts';

const run = promisify(execFile);
const cacheDir = fileURLToPath(new URL('../../.cache/tryton', import.meta.url));
const modules = ['party', 'sale_opportunity'];

/** The database's file inside its folder. */
export const databaseFile = `${database}.sqlite`;

/** The ids of the records, by the names they have in people.json. */
export interface Records {
  readonly parties: Readonly<Record<string, number>>;
  readonly opportunities: Readonly<Record<string, number>>;
}

/**
 * Folder of the database, made where there is none yet for these packages and people: about 20 seconds.
 * @throws Error with what Tryton said.
 */
export async function ensureDatabase(): Promise<string> {
  const finished = join(cacheDir, await version());
  if (existsSync(finished)) return finished;
  await mkdir(cacheDir, { recursive: true });
  // In a folder of its own and renamed at the end, so that `finished` is whole or absent.
  const work = await mkdtemp(join(cacheDir, 'making-'));
  try {
    await make(work);
    await rename(work, finished).catch((cause: unknown) => {
      // Another process may have finished first.
      if (!existsSync(finished)) throw cause;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return finished;
}

/** Which record is whose in the database of a folder. */
export async function recordsIn(folder: string): Promise<Records> {
  return JSON.parse(await readFile(join(folder, 'records.json'), 'utf8')) as Records;
}

/** What the database depends on, as the name of a folder. */
async function version(): Promise<string> {
  const sources = ['make-records.py', 'people.json', 'database.ts'].map((name) => readFile(ownFile(name), 'utf8'));
  const parts = [installedPackages(), ...(await Promise.all(sources))];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

async function make(folder: string): Promise<void> {
  const configuration = await writeConfiguration(folder);
  const password = join(folder, 'admin-password');
  // SQLite's file must be there; trytond fills it.
  await writeFile(join(folder, databaseFile), '');
  await writeFile(password, 'never-signed-in-as');
  const update = ['-u', ...modules, '--activate-dependencies', '--email', 'admin@crm.example'];
  await run(python, [trytondAdmin, '-c', configuration, '-d', database, ...update], {
    env: { ...process.env, TRYTONPASSFILE: password },
  });
  const { stdout } = await run(python, [ownFile('make-records.py'), configuration, ownFile('people.json')]);
  await Promise.all([rm(password), rm(configuration)]);
  await writeFile(join(folder, 'records.json'), stdout);
}
