import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { reportOn } from '../../conformance/sla.ts';

const folder = fileURLToPath(new URL('../../../../shared/sla/', import.meta.url));
const present = existsSync(folder);
if (!present)
  console.warn('skipped: the case files of ../shared/sla are not here, so business time is not held against them');
const files = present
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  : [];

test.skipIf(!present)('there are case files to hold business time against', () => {
  expect(files).toContain('cases.json');
});

test.each(files)('every case of %s passes', (name) => {
  const report = reportOn(folder + name);
  expect(report.failed).toEqual([]);
  expect(report.unsupported).toEqual([]);
  expect(report.passed).toBeGreaterThan(0);
});
