/**
 * The reports over any files: `report --map MAP.json FILE…`. The files are imported by the product's own import into a
 * store of their own, in the order in which they stand, counted, and the figures printed as one JSON object.
 *
 * The map, every part of which may be left out:
 * - `format`: `baton-report-map-1`.
 * - `zone`: of days, months and times without one (`UTC`).
 * - `now`: the instant at which it is counted (the present one). Nothing later has happened.
 * - `agreement`: an agreement, or parts of one that replace those of the agreement Baton ships (`sla`, `stages` …).
 * - `hours`: `{ "days": ["mon", …], "from": "09:00", "until": "17:00", "holidays": ["2011-12-26"] }`, business hours in
 *   short, instead of `agreement.calendars`.
 * - `period`: `{ "from": "2017-01-01", "until": "2017-12-31" }`, days in which leads came in, were handed over, closed.
 * - `mappings`: by the file's name, what its columns are: a mapping as the import page saves it, or in short
 *   `{ "columns": { "Lead Source": "leadSource", … }, "rest": "fact" }`: other columns are facts, or without `rest` left
 *   out. Beside them may stand `carries` (guessed from the fields), `dateOrder`, `zone`, `records`, `rows`,
 *   `outcomeWords`, `everyOutcome`, `about`, `defaultKind`. A file without one is mapped as the product guesses.
 * - `attribution`: `{ "goal": "won", "windowDays": 30, "model": "linear" }`.
 * - `cross`: pairs of dimensions to be counted against each other: `[["leadSource", "Lead Quality"]]`. As in `by`, a
 *   dimension is a fact's name, `owner/manager` for what a table says of owners, or Baton's own, `@month`. A column's name
 *   will do.
 */
import { parseArgs } from 'node:util';
import 'fake-indexeddb/auto';
import { importHandlers } from '../../lib/background/office/handlers/imports.ts';
import { reportHandlers } from '../../lib/background/office/handlers/reports.ts';
import { leadCounter } from '../../lib/background/office/reports/lead-counter.ts';
import type { Workspace } from '../../lib/background/workspace.ts';
import { book } from '../../lib/crm/registry.ts';
import { dimensionChoices } from '../../lib/domain/report/choices.ts';
import type { LeadTable } from '../../lib/domain/report/lead-table.ts';
import { leadsIn } from '../../lib/domain/report/leads-in.ts';
import type { ReportQuestion, Reports } from '../../lib/domain/report/report.ts';
import type { ReportFilter } from '../../lib/domain/report/report-filter.ts';
import { factFields } from '../../lib/import/fields.ts';
import { putAgreements } from '../../lib/storage/agreement.ts';
import { openDatabase } from '../../lib/storage/database.ts';
import { Stop } from '../setup/stop.mjs';
import { agreementOfMap } from './report/agreement.ts';
import { attributionFigures, channelFigures } from './report/channel-figures.ts';
import {
  closedByMonth,
  crossed,
  outcomesByFirstTouch,
  outcomesByWord,
  tallyBy,
  byMonth as tallyByMonth,
  tallyFigures,
  valueCount,
} from './report/figures.ts';
import { monthsOfHandovers } from './report/handover-months.ts';
import { type ImportedFile, importFile, nobody } from './report/import-files.ts';
import { type ReportMap, readMap } from './report/map.ts';
import { type SpeedFigures, speedToLead } from './report/speed-figures.ts';

/** Dimensions with more values are left out of `by`. */
const mostValues = 500;
const usage = 'usage: npm run -s conformance -- report --map MAP.json FILE…';

/**
 * Prints the figures.
 * @throws Stop where the map or a file cannot be taken, and why.
 */
export async function run(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new Stop(usage);
  const map = values.map === undefined ? {} : readMap(values.map);
  console.log(JSON.stringify(await reportOn(map, positionals), null, 2));
  return true;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { map: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : String(error)}; ${usage}`);
  }
}

let stores = 0;

/**
 * The figures of files:
 * - `totals`: `leads`, `won`, `lost`, `open`, `conversion` (won of all), `winRate` (won of won and lost), `revenue`,
 *   `daysToWon` (median). Shares are 0 to 1, null for none; `revenue` is a number, or by currency where there are several.
 * - `by`: the same for each value of each dimension with at most 500, what nobody knows as `(blank)`; `cross`: the pairs
 *   that were asked for, `{ "leadSource × Lead Quality": { "Google": { "Worst": { leads, won, lost, open } } } }`.
 * - `months`: by `YYYY-MM` (`(undated)` where nobody knows), `created` and `handedOver` the same tally, `closed` the deals.
 * - `speedToLead`: `answered`, `never`, and in minutes `wall` and `business` (`median`, `mean`, `max`, `p90`, `within`: how
 *   many were answered within so many minutes), and `byMonth`.
 * - `outcomesByWord` and `outcomesByFirstTouch`: leads by their source's word for how they ended.
 * - `attribution`: `conversions`, `withTouch`, `touches`, `revenue`, and by model and channel `conversions` and `value`;
 *   `position` is 40-20-40. `channels`: cost and return of each, in all and by month.
 * - `import`: by file the rows read and taken, problems by their code, and which fact each column became.
 */
export async function reportOn(map: ReportMap, files: readonly string[]) {
  const zone = map.zone ?? 'UTC';
  const now = map.now === undefined ? Date.now() : Date.parse(map.now);
  const agreement = agreementOfMap(map, zone);
  stores += 1;
  const database = await openDatabase({ name: `report-${stores}` });
  try {
    await putAgreements(database, [agreement]);
    const workspace: Workspace = {
      database: async () => database,
      crms: async () => book,
      now: () => now,
      zone: () => zone,
      text: (key) => key,
      announce: () => undefined,
      announceAgreement: () => undefined,
    };
    const counter = leadCounter(workspace);
    const office = { imports: importHandlers(workspace), reports: reportHandlers(workspace, counter) };
    const imported: ImportedFile[] = [];
    for (const file of files) imported.push(await importFile(file, map, office, { agreement, zone, now }));
    await office.reports.countReports(null, nobody);
    await counter.stored();
    const table = await counter.table();
    if (!table) throw new Stop('Nothing was counted.');
    const filter: ReportFilter = { ...map.period, where: [] };
    const ask = async <Name extends keyof Reports>(question: ReportQuestion & { report: Name }) =>
      (await office.reports.report({ question }, nobody)).report as Reports[Name] | null;
    const { goal = 'won', windowDays = 30, model = 'linear' } = map.attribution ?? {};
    const channels = await ask({ report: 'channels', filter, goal, model, windowDays, by: 'channel' });
    const followUp = await ask({ report: 'followUp', filter });
    const byMonth: Record<string, SpeedFigures> = {};
    for (const [month, period] of monthsOfHandovers(table, filter)) {
      const ofMonth = await ask({ report: 'followUp', filter: { ...period, where: [] } });
      if (ofMonth) byMonth[month] = speedToLead(ofMonth);
    }
    return {
      format: 'baton-report-1',
      ...countedFigures(table, filter, map, imported),
      speedToLead: followUp && { ...speedToLead(followUp), byMonth },
      attribution: channels && attributionFigures(channels),
      channels: channels && channelFigures(channels),
      import: Object.fromEntries(imported.map((file) => [file.file, importFigures(file)])),
    };
  } finally {
    database.close();
  }
}

function countedFigures(table: LeadTable, filter: ReportFilter, map: ReportMap, imported: readonly ImportedFile[]) {
  const places = leadsIn(table, filter, 'created');
  const dimensions = dimensionChoices(table)
    .map(({ id }) => id)
    .filter((id) => valueCount(table, id) <= mostValues);
  const pairs = map.cross?.map(([by = '', across = '']) => [dimensionOf(by, imported), dimensionOf(across, imported)]);
  return {
    totals: tallyFigures(table, places),
    by: Object.fromEntries(dimensions.map((id) => [id, tallyBy(table, id, places)])),
    ...(pairs && {
      cross: Object.fromEntries(
        pairs.map(([by = '', across = '']) => [`${by} × ${across}`, crossed(table, by, across, places)]),
      ),
    }),
    months: {
      created: tallyByMonth(table, filter, 'created'),
      handedOver: tallyByMonth(table, filter, 'handedOver'),
      closed: closedByMonth(table, filter),
    },
    outcomesByWord: outcomesByWord(table, places),
    outcomesByFirstTouch: outcomesByFirstTouch(table, places),
  };
}

/** A column's name stands for the fact that it became. */
function dimensionOf(name: string, imported: readonly ImportedFile[]): string {
  for (const { mapping } of imported) {
    const field = mapping.columns.find((column) => column.name === name)?.field;
    const fact = factFields.find((each) => each === field);
    if (fact) return fact;
  }
  return name;
}

function importFigures({ mapping, isGuessed, report, notes }: ImportedFile) {
  const { rows, skippedRows, counts, repairs, problems } = report;
  return {
    rows,
    taken: rows - skippedRows,
    carries: mapping.carries,
    mapping: isGuessed ? 'guessed' : 'given',
    columns: Object.fromEntries(
      mapping.columns.filter(({ field }) => field !== 'ignored').map(({ name, field }) => [name, field]),
    ),
    contactsAdded: report.contactsAdded,
    contactsChanged: report.contactsChanged,
    touchpointsAdded: report.touchpointsAdded,
    rowsAdded: report.sideAdded,
    repairs,
    problems: counts,
    firstProblems: problems.slice(0, 5),
    notes,
  };
}
