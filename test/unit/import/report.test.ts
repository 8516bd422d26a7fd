import { describe, expect, it } from 'vitest';
import { newReport, noteProblem, noteRepair, noteResult, problemCount } from '../../../lib/import/report.ts';
import { csvCell, reportCsv } from '../../../lib/import/report-csv.ts';

const nothing = {
  contactsAdded: 0,
  contactsChanged: 0,
  contactsUnchanged: 0,
  touchpointsAdded: 0,
  touchpointsKnown: 0,
  conflicts: [],
};

describe('the report', () => {
  it('counts every problem and keeps the first thousand', () => {
    const report = newReport('x.csv');
    for (let line = 1; line <= 2500; line++)
      noteProblem(report, { line, code: line % 2 ? 'badDate' : 'badEmail', value: 'x'.repeat(500) });
    expect(report.counts).toEqual({ badDate: 1250, badEmail: 1250 });
    expect(problemCount(report)).toBe(2500);
    expect(report.problems).toHaveLength(1000);
    expect(report.problems.at(-1)).toMatchObject({ line: 1000 });
    expect(report.problems[0]?.value).toHaveLength(100);
  });

  it('names people the store refused by the line that first speaks of them', () => {
    const report = newReport('x.csv');
    const person = (email: string) => ({ identity: { emails: [email], records: ['crm/a/contact/1'] } });
    noteResult(
      report,
      { people: [person('a@x.example'), person('b@x.example')], lines: [7, 9] },
      { ...nothing, contactsAdded: 1, conflicts: [1] },
    );
    expect(report.contactsAdded).toBe(1);
    expect(report.problems).toEqual([{ line: 9, code: 'identityConflict', value: 'b@x.example, crm/a/contact/1' }]);
  });

  it('is a CSV file that no spreadsheet calculates', () => {
    expect(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\tx', 'plain', 'a,b', 'say "hi"'].map(csvCell)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "' =1",
      '"\'\tx"',
      'plain',
      '"a,b"',
      '"say ""hi"""',
    ]);
    const report = newReport('x.csv');
    noteProblem(report, { line: 3, code: 'badEmail', column: '=cmd', value: '=HYPERLINK("http://x.example")' });
    noteRepair(report, 'unwrappedRow', 338);
    const csv = reportCsv(report, {
      headings: { line: 'Line', reason: 'Reason', column: 'Column', value: 'Value' },
      figures: [['Rows', '1']],
      reason: (code) => code,
      repair: (code, times) => `${code}: ${times}`,
    });
    expect(csv).toBe(
      `\ufeffRows,1\r\nunwrappedRow: 338\r\n\r\nLine,Reason,Column,Value\r\n3,badEmail,'=cmd,"'=HYPERLINK(""http://x.example"")"\r\n`,
    );
  });
});
