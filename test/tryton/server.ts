/** A running Tryton on this machine: Debian's server and web client over a database of invented people. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { hashOf, type Model } from './client.ts';
import { writeConfiguration } from './configuration.ts';
import { databaseFile, ensureDatabase, type Records, recordsIn } from './database.ts';
import { database, ownFile, python } from './paths.ts';
import people from './people.json' with { type: 'json' };

/** A running Tryton. */
export interface RunningTryton {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly records: Records;
  /** Signs the rep in and goes to a record, or to the list of a model's records. */
  open(page: Page, model: Model, id?: number): Promise<void>;
  /** Stops the server and throws its copy of the database away. */
  close(): Promise<void>;
}

/**
 * Starts Tryton on a copy of the database, which is made first where there is none.
 * @throws Error with what Tryton said.
 */
export async function startTryton(): Promise<RunningTryton> {
  const made = await ensureDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'baton-tryton-'));
  await copyFile(join(made, databaseFile), join(folder, databaseFile));
  const configuration = await writeConfiguration(folder);
  const server = spawn(python, ['-W', 'ignore', ownFile('serve.py'), '-c', configuration, '-d', database], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const close = async () => {
    await ended(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const origin = await listening(server);
    const session = await signIn(origin);
    return {
      origin,
      records: await recordsIn(made),
      async open(page, model, id) {
        // Any file of the origin: the client itself would ask for a password.
        await page.goto(`${origin}/images/tryton-icon.png`);
        await page.evaluate((name, value) => localStorage.setItem(name, value), `sao_session_${database}`, session);
        await page.goto(`${origin}/${hashOf(model, id)}`);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The origin, once the server says it. */
function listening({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (chunk: Buffer) => {
      // Read to the end: a full pipe would stop the server.
      if (said.length < 10_000) said += chunk;
      const origin = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (origin) resolve(origin);
    });
    stderr?.on('close', () => reject(new Error(`Tryton ended before it listened.\n${said}`)));
  });
}

/** The rep's session as the web client keeps it in the browser. */
async function signIn(origin: string): Promise<string> {
  const { login, password } = people;
  const response = await fetch(`${origin}/${database}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: 0, method: 'common.db.login', params: [login, { password }, 'en'] }),
  });
  const { result } = (await response.json()) as { result?: [number, string] };
  if (!result) throw new Error('Tryton does not let the rep in.');
  return JSON.stringify({ login, user_id: result[0], session: result[1] });
}

/** Ends the server by closing its input, and waits until it is gone. */
function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('close', () => resolve());
    server.stdin?.end();
  });
}
