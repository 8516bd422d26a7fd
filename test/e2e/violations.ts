/** What axe finds in a page of Baton's. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'puppeteer-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each element with something wrong, in the page or in the part of it that a selector names. */
export async function violations(frame: Frame, part = 'html'): Promise<string[]> {
  await frame.evaluate(axe);
  const run = (selector: string) =>
    (globalThis as unknown as { axe: { run(root: Element | null, options: object): Promise<AxeResults> } }).axe.run(
      document.querySelector(selector),
      { iframes: false, resultTypes: ['violations'] },
    );
  const results = await frame.evaluate(run, part);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help} — ${node.html.slice(0, 200)} ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`,
    ),
  );
}
