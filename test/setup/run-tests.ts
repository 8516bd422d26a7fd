/**
 * `npm test`: every check there is, and one line at the end that sums them up. A step that fails does not stop the
 * ones after it, unless they need what it makes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { commands } from './commands.mjs';
import { type BrowserKind, browserVariables, findBrowser } from './find-browsers.mjs';
import { addCounts, type Counts, countsOf, summary } from './test-counts.ts';

const resultsFolder = '.output/test';
const outcome = (passed: boolean): Counts => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

function run(title: string, steps: readonly (readonly string[])[]): boolean {
  console.log(`\n— ${title}`);
  return steps.every((step) => spawnSync(process.execPath, step, { stdio: 'inherit' }).status === 0);
}

/** Runs one project of vitest.config.ts and counts its tests. */
function vitest(project: string, title: string): Counts {
  const file = `${resultsFolder}/${project}.json`;
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const passed = run(title, [
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', ...reporters],
  ]);
  const counts = countsOf(readJson(file));
  // Something failed outside of any test: an import, an unhandled rejection, vitest itself.
  return passed || counts.failed > 0 ? counts : addCounts(counts, outcome(false));
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function endToEnd(browser: BrowserKind, built: boolean): Counts {
  const title = `End to end in ${browser}`;
  if (built && findBrowser(browser)) return vitest(browser, title);
  const missing = `there is none on this machine and ${browserVariables[browser]} names none`;
  console.log(`\n— ${title}: skipped, ${built ? missing : 'the build failed'}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

mkdirSync(resultsFolder, { recursive: true });
let total: Counts = { passed: 0, failed: 0, skipped: 0 };
const count = (counts: Counts) => {
  total = addCounts(total, counts);
};

count(outcome(run('Types', commands.typecheck.steps)));
count(outcome(run('Lint and format', commands.lint.steps)));
count(vitest('source', 'Units, contracts, migrations, architecture'));
// How much room the words have is the same in both browsers, or nearly so.
const pseudo = commands['build:pseudo'].steps.filter((step) => step.includes('chrome'));
const built = run('Builds', [...commands.build.steps, ...commands['build:demo'].steps, ...pseudo]);
count(outcome(built));
if (built) count(vitest('built', 'What was built'));
count(endToEnd('chromium', built));
count(endToEnd('firefox', built));

console.log(`\n${summary(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
