/** Puts the part of the office together that answers reports. Nothing is opened or counted before the first call. */
import * as z from 'zod/mini';
import { answerBy, tableOf } from '../../../messaging/answering.ts';
import { reportSchemas } from '../../../messaging/report-schemas.ts';
import { database } from '../../../storage/database.ts';
import type { OfficeSurroundings } from '../contract.ts';
import { reportHandlers } from '../handlers/reports.ts';
import type { ReportOffice } from './contract.ts';

/** For the worker that loaded this script. */
export function makeReportOffice(surroundings: OfficeSurroundings): ReportOffice {
  z.config({ jitless: true });
  const table = tableOf(reportSchemas, reportHandlers({ ...surroundings, database }));
  return { answer: (call, input, sender) => answerBy(table, call, input, sender) };
}
