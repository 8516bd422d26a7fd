/**
 * Files with `schedules` and `cases`: each case has a kind, a schedule and what a public suite expects. Where a suite
 * differs from the agreed rule the case has a `quirk` and a `canonical_expected…`; that is what counts.
 */
import * as z from 'zod/mini';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { kinds } from './kinds.ts';
import type { CaseResult } from './result.ts';
import { resultOfCheck, Unsupported } from './result.ts';
import { calendarOf, scheduleSchema } from './schedule.ts';

const fileSchema = z.object({
  schedules: z.record(z.string(), z.unknown()),
  cases: z.array(z.looseObject({ id: z.string(), kind: z.string(), schedule: z.nullish(z.string()) })),
});

/** The results of such a file, or undefined for a file of another shape. */
export function caseResults(content: unknown): CaseResult[] | undefined {
  const file = fileSchema.safeParse(content);
  if (!file.success) return undefined;
  // One calendar object a schedule, as in Baton, so that its cache is used and put to the test.
  const calendars = new Map<string, BusinessCalendar>();
  const calendarNamed = (name: string | null | undefined): BusinessCalendar => {
    if (name == null) throw new Unsupported('the case names no schedule');
    const known = calendars.get(name);
    if (known) return known;
    const schedule = scheduleSchema.safeParse(file.data.schedules[name]);
    if (!schedule.success) throw new Unsupported(`schedule ${name} is missing or has an unknown shape`);
    const calendar = calendarOf(schedule.data);
    calendars.set(name, calendar);
    return calendar;
  };
  return file.data.cases.map((item) => {
    const kind = kinds[item.kind];
    if (!kind) return { id: item.id, outcome: 'unsupported', reason: `unknown kind ${item.kind}` };
    return resultOfCheck(item.id, () => {
      const check = kind(canonical(item), () => calendarNamed(item.schedule));
      if (!check) throw new Unsupported(`unknown shape of a case of kind ${item.kind}`);
      return check;
    });
  });
}

/** A case with each `canonical_x` in the place of `x`, and no margin of the source beside another canonical figure. */
function canonical(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...item };
  const names = Object.keys(item).filter((name) => name.startsWith('canonical_'));
  if (names.length > 0) delete result.expected_margin_seconds;
  for (const name of names) result[name.slice('canonical_'.length)] = item[name];
  return result;
}
