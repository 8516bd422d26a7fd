/** What axe finds in a page of Baton's. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each element with something wrong. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const run = () =>
    (globalThis as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } }).axe.run(
      document,
      { iframes: false, resultTypes: ['violations'] },
    );
  const results = await frame.evaluate(run);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help} — ${node.html.slice(0, 200)} ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  );
}
