/**
 * Case files of record addresses, `{cases: [{url, expect}]}` or the list of cases alone. Every URL is tried on every
 * named CRM. `expect` holds what the one CRM must say of it (`crm`, `tenant`, `type`, `id`; what is not given may be
 * anything), or is `null` where none of them may call it a record. Prints one JSON object a file:
 * `{file, total, passed, failed}`.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { CrmAdapter } from '../../lib/crm/adapter.ts';
import { matchAddress } from '../../lib/crm/crm-book.ts';
import { adapters, book } from '../../lib/crm/registry.ts';

const given = z.optional(z.union([z.string(), z.number(), z.null()]));
const caseSchema = z.object({
  url: z.string(),
  expect: z.union([z.null(), z.looseObject({ crm: z.string(), tenant: given, type: given, id: given })]),
});
const fileSchema = z.union([z.array(z.unknown()), z.looseObject({ cases: z.array(z.unknown()) })]);

const values = ['crm', 'tenant', 'type', 'id'] as const;

/** What one CRM says of an address. */
type Reading = Readonly<Partial<Record<(typeof values)[number], string>>>;

export interface UrlFailure {
  readonly url?: unknown;
  readonly expected?: unknown;
  /** What each CRM that knows the address says of it. */
  readonly actual?: readonly Reading[];
  /** Why there was nothing to try. */
  readonly reason?: string;
}

export interface UrlReport {
  readonly file: string;
  readonly total: number;
  readonly passed: number;
  readonly failed: readonly UrlFailure[];
}

/** Prints a report for each file; false where any case failed. */
export function run(files: readonly string[]): boolean {
  const reports = files.map((file) => reportOn(file));
  for (const report of reports) console.log(JSON.stringify(report));
  return reports.every(({ failed }) => failed.length === 0);
}

/**
 * What a file's cases give when tried on the CRMs. A file that cannot be read or has an unknown shape is one failed
 * case.
 */
export function reportOn(file: string, crms: readonly CrmAdapter[] = adapters): UrlReport {
  const cases = casesIn(file);
  if (typeof cases === 'string') return { file, total: 1, passed: 0, failed: [{ reason: cases }] };
  const failed = cases.flatMap((each) => failureOf(each, crms) ?? []);
  return { file, total: cases.length, passed: cases.length - failed.length, failed };
}

/** The cases, or why there are none. */
function casesIn(file: string): readonly unknown[] | string {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return `not a JSON file: ${error instanceof Error ? error.message : String(error)}`;
  }
  const { success, data } = fileSchema.safeParse(content);
  if (!success) return 'neither a list of cases nor an object with "cases"';
  return Array.isArray(data) ? data : data.cases;
}

function failureOf(each: unknown, crms: readonly CrmAdapter[]): UrlFailure | undefined {
  const { success, data } = caseSchema.safeParse(each);
  if (!success)
    return { url: each, reason: 'not a case: it takes a "url" and an "expect" that names a "crm" or is null' };
  const { url, expect: expected } = data;
  if (!URL.canParse(url)) return { url, expected, reason: 'not a URL' };
  const actual = readingsOf(new URL(url), crms);
  return isAsExpected(actual, expected) ? undefined : { url, expected, actual };
}

function readingsOf(url: URL, crms: readonly CrmAdapter[]): Reading[] {
  return crms.flatMap((adapter) => {
    const match = matchAddress(book, adapter, url);
    if (!match) return [];
    const { tenant, type, id } = match;
    return [{ crm: adapter.id, ...(tenant !== undefined && { tenant }), ...(type !== undefined && { type }), id }];
  });
}

function isAsExpected(actual: readonly Reading[], expected: z.infer<typeof caseSchema>['expect']): boolean {
  const [only] = actual;
  if (expected === null || !only) return expected === null && !only;
  return actual.length === 1 && values.every((name) => isAsGiven(only[name], expected[name]));
}

/** `null` says that there is none. */
function isAsGiven(actual: string | undefined, wanted: string | number | null | undefined): boolean {
  return wanted === undefined || (wanted === null ? actual === undefined : actual === String(wanted));
}
