/** The agreement that a map asks for: the one Baton ships, with what the map has otherwise. */
import { readFileSync } from 'node:fs';
import { defaultAgreement, officeHours } from '../../../lib/domain/agreement/default.ts';
import type { AgreementText } from '../../../lib/domain/agreement/default-texts.ts';
import { parseAgreement } from '../../../lib/domain/agreement/parse.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import { Stop } from '../../setup/stop.mjs';
import type { ReportMap } from './map.ts';

const messages = new URL('../../../public/_locales/en/messages.json', import.meta.url);

/** In force since ever, so that it holds for what happened long ago. @throws Stop with the place of what is wrong. */
export function agreementOfMap({ agreement: parts = {}, hours }: ReportMap, zone: string): Agreement {
  const shipped = defaultAgreement({ zone, text: englishText(), today: '1970-01-01' });
  const calendars = hours ? [calendarOf(hours, zone)] : shipped.calendars;
  const parsed = parseAgreement({ ...shipped, revision: 1, calendars, ...parts });
  if (parsed.ok) return parsed.agreement;
  const [problem] = parsed.problems;
  throw new Stop(`agreement.${problem?.path}: ${problem?.detail ?? problem?.code}`);
}

function englishText(): AgreementText {
  const words = JSON.parse(readFileSync(messages, 'utf8')) as Record<string, { message: string }>;
  return (key) => words[key]?.message ?? key;
}

function calendarOf({ days, from, until, holidays = [] }: NonNullable<ReportMap['hours']>, zone: string) {
  const open = days?.map((day) => day.toLowerCase().slice(0, 3)) ?? weekdays.slice(0, 5);
  const wrong = open.find((day) => !weekdays.some((known) => known === day));
  if (wrong !== undefined)
    throw new Stop(`hours.days: "${wrong}" is no weekday. Weekdays are: ${weekdays.join(', ')}.`);
  return {
    ...officeHours(zone, 'Office'),
    week: Object.fromEntries(open.map((day) => [day, [[from, until]]])),
    holidays: holidays.map((day) => ({ day, name: day })),
  };
}
