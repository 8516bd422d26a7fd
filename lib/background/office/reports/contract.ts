/**
 * Between the worker and the part of its office that counts and answers reports: a script of its own
 * (`report-office.js`), which the worker loads when somebody asks for a report. Types only.
 */
import type { Office } from '../contract.ts';

/** Answers the calls of `ReportCalls`, as the office does its own. */
export type ReportOffice = Pick<Office, 'answer'>;

/** The name under which the script leaves what makes it. */
export const reportOfficeName = 'batonReportOffice';
