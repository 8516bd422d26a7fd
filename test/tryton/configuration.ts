import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { webRoot } from './paths.ts';

/** Writes a trytond.conf for the database in a folder, on a free port of 127.0.0.1; gives the file's path. */
export async function writeConfiguration(folder: string): Promise<string> {
  const path = join(folder, 'trytond.conf');
  const lines = [
    '[web]',
    'listen = 127.0.0.1:0',
    `root = ${webRoot}`,
    '[database]',
    'uri = sqlite://',
    `path = ${folder}`,
  ];
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}
