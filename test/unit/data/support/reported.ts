/** Figures of the shared tables as the product reports them, and the figures they must be. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mapOf, type ReportMap } from '../../../conformance/report/map.ts';
import { reportOn } from '../../../conformance/report.ts';

const shared = new URL('../../../../../shared/data/', import.meta.url);

/** What is printed for files. */
export type Reported = Awaited<ReturnType<typeof reportOn>>;

/** The report over files of a shared folder. Without a map they are mapped as the product guesses. */
export function reported(files: readonly string[], map: ReportMap = {}): Promise<Reported> {
  return reportOn(
    mapOf(map, 'the map'),
    files.map((file) => fileURLToPath(new URL(file, shared))),
  );
}

/** Figures computed independently of Baton, of a folder. */
export function truthOf<Truth>(folder: string): Truth {
  return JSON.parse(readFileSync(new URL(`${folder}/truth.json`, shared), 'utf8')) as Truth;
}

/** As many digits as the published figures have. */
export function rounded(value: number | null | undefined, digits = 6): number | null {
  return value === null || value === undefined ? null : Number(value.toFixed(digits));
}
