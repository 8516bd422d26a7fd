/**
 * What `npm run …` can do. Each command is a list of steps, a step the arguments of one Node process; what is typed
 * after `--` goes to each. `browsers` says which browsers the command drives and whether it can do without;
 * `tryton` that it tries Baton beside Tryton, and can do without.
 */

const wxt = 'node_modules/wxt/bin/wxt.mjs';
const tsc = 'node_modules/typescript/bin/tsc';
const biome = 'node_modules/@biomejs/biome/bin/biome';

const both = () => ({ wanted: ['chromium', 'firefox'], needed: false });
const chromium = () => ({ wanted: ['chromium'], needed: true });

function chosen(args) {
  const firefox = args.some(
    (arg, index) => arg === '--browser=firefox' || (arg === 'firefox' && args[index - 1] === '--browser'),
  );
  return { wanted: [firefox ? 'firefox' : 'chromium'], needed: true };
}

function build(command, ...options) {
  return ['chrome', 'firefox'].map((browser) => [wxt, command, '-b', browser, ...options]);
}

export const commands = {
  start: { steps: [['test/demo/start.ts']], browsers: chosen },
  test: { steps: [['test/setup/run-tests.ts']], browsers: both, tryton: true },
  build: { steps: build('build') },
  'build:demo': { steps: build('build', '--mode', 'demo') },
  'build:pseudo': { steps: build('build', '--mode', 'pseudo') },
  zip: { steps: build('zip') },
  bench: { steps: [['test/bench/main.ts']], browsers: chromium },
  conformance: { steps: [['test/conformance/main.ts']] },
  lint: { steps: [[biome, 'check']] },
  typecheck: { steps: [[tsc, '--noEmit', '-p', '.']] },
};
