import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { MakeOffice } from '../lib/background/office/contract.ts';
import { type ReportOffice, reportOfficeName } from '../lib/background/office/reports/contract.ts';
import { makeReportOffice } from '../lib/background/office/reports/make.ts';

/** Counts leads and answers reports. Loaded by the worker when a report is opened; by itself it does nothing. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [reportOfficeName]: makeReportOffice satisfies MakeOffice<ReportOffice> });
});
