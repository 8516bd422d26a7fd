import { addDays, dayOf } from '../../../../../lib/domain/time.ts';
import type { LeftOut } from '../../../../../lib/holidays/ics/read-ics.ts';
import { detectEncoding } from '../../../../../lib/import/encoding.ts';
import { now } from '../../../../../lib/platform/clock.ts';
import { formatDay, localZone } from '../../../../../lib/platform/format.ts';
import { plural, t } from '../../../../../lib/platform/i18n.ts';
import { type Offer, weekendOf } from './offer.ts';

/** A file of 50,000 events is a third of this. */
const mostBytes = 50 * 1024 * 1024;
const yearsAhead = 5;

/** The days of a calendar file from today on, or why there are none, in a sentence. */
export async function offerOfFile(file: File): Promise<Offer | { readonly problem: string }> {
  if (file.size > mostBytes) return { problem: t('holidays_ics_tooLarge', file.name) };
  const text = await textOf(file);
  if (text === undefined) return { problem: t('holidays_ics_notIcs', file.name) };
  const { readIcs } = await import('../../../../../lib/holidays/ics/read-ics.ts');
  const today = dayOf(now(), localZone());
  const until = addDays(Temporal.PlainDate.from(today).add({ years: yearsAhead }).toString(), -1);
  const result = await readIcs(text, { from: today, to: until });
  if (!result.ok) return { problem: t(`holidays_ics_${result.problem}`, file.name) };
  return {
    source: file.name,
    days: result.days,
    weekend: weekendOf(undefined),
    notes: [t('holidays_ics_range', formatDay(today), formatDay(until)), ...leftOutTexts(result.leftOut)],
  };
}

/** Calendar files are in UTF-8 by their standard; old programs write what their machine uses. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return new TextDecoder(detectEncoding(bytes.subarray(0, 65_536))).decode(bytes);
  } catch {
    return undefined;
  }
}

function leftOutTexts({ timed, unreadable, past, endless }: LeftOut): string[] {
  return [
    timed > 0 ? plural('holidays_ics_timed', timed) : '',
    past > 0 ? plural('holidays_ics_past', past) : '',
    unreadable > 0 ? plural('holidays_ics_broken', unreadable) : '',
    endless > 0 ? plural('holidays_ics_endless', endless) : '',
  ].filter(Boolean);
}
