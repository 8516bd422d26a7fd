/** What a map of files says, read leniently, and what exactly is wrong with it. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { conversionGoals } from '../../../lib/domain/report/lead-pick.ts';
import { isZone } from '../../../lib/import/values/zone-offset.ts';
import { Stop } from '../../setup/stop.mjs';

const loose = z.record(z.string(), z.unknown());
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** The models, by which the figures by month may be asked for. */
const models = ['first', 'last', 'linear', 'position', 'timeDecay'] as const;

const schema = z.object({
  format: z.optional(z.literal('baton-report-map-1')),
  zone: z.optional(z.string().check(z.refine(isZone, 'is no time zone'))),
  now: z.optional(z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'is no instant'))),
  agreement: z.optional(loose),
  hours: z.optional(
    z.object({
      days: z.optional(z.array(z.string())),
      from: z.string(),
      until: z.string(),
      holidays: z.optional(z.array(day)),
    }),
  ),
  period: z.optional(z.object({ from: z.optional(day), until: z.optional(day) })),
  mappings: z.optional(z.record(z.string(), loose)),
  attribution: z.optional(
    z.object({
      goal: z.optional(z.enum(conversionGoals)),
      windowDays: z.optional(z.number()),
      model: z.optional(z.enum(models)),
    }),
  ),
  cross: z.optional(z.array(z.array(z.string()).check(z.length(2)))),
});

/** A map of files: see `report.ts` for what each part means. */
export type ReportMap = z.infer<typeof schema>;

/** Reads a map. @throws Stop with the place of what is wrong first. */
export function readMap(file: string): ReportMap {
  return mapOf(parsedFile(file), file);
}

/** A map from a value. @throws Stop, naming `file`. */
export function mapOf(value: unknown, file: string): ReportMap {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Stop(`${file}: ${issue?.path.join('.') || 'the map'}: ${issue?.message ?? 'is not understood'}`);
}

function parsedFile(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Stop(`Cannot read the map ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Stop(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
