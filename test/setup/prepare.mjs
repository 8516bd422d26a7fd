/**
 * The one way in: `node test/setup/prepare.mjs COMMAND` works straight after `git clone`, with nothing but Node and
 * npm. It installs what the command needs, says so, and runs the command on the Node that the project pins. Plain
 * JavaScript without packages, because it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { commands } from './commands.mjs';
import { prepareBrowsers } from './install-browsers.mjs';
import { pinnedNode, preparePackages, projectRoot } from './install-packages.mjs';
import { prepareTryton } from './install-tryton.mjs';
import { Stop } from './stop.mjs';

const oldestNode = 20;

/** Prepares and runs one command; gives the exit code. */
function run(name, extra) {
  const command = commands[name];
  if (!command) throw new Stop(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  preparePackages();
  prepareBrowsers(command.browsers?.(extra) ?? { wanted: [], needed: false });
  if (command.tryton) prepareTryton();
  for (const step of command.steps) {
    const code = runStep([...step, ...extra]);
    if (code !== 0) return code;
  }
  return 0;
}

function runStep(args) {
  const bin = join(projectRoot, 'node_modules', '.bin');
  const result = spawnSync(pinnedNode(), args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  });
  if (result.error) throw result.error;
  // A signal, such as Ctrl+C in the terminal, has no exit code.
  return result.status ?? 1;
}

function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode)
    throw new Stop(`Baton needs Node ${oldestNode} or later; this is Node ${process.versions.node}.`);
  const [name = '', ...extra] = process.argv.slice(2);
  return run(name, extra);
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
