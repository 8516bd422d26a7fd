import { useEffect, useState } from 'preact/hooks';
import type { ReportName, ReportQuestion, Reports } from '../../lib/domain/report/report.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';
import { useReportPlace } from './report-place.ts';

/** What is asked of a report. */
export type QuestionOf<Name extends ReportName> = Extract<ReportQuestion, { readonly report: Name }>;

/** A report as the page has it. */
export interface AskedReport<Name extends ReportName> {
  /** Null until the first answer. While a new one is asked for, the former stays. */
  readonly report: Reports[Name] | null;
  /** What that report answers: the leads behind its figures are asked for with it. */
  readonly question: QuestionOf<Name>;
  readonly failure: Failure | null;
  readonly isAsking: boolean;
}

/** Asks for a report, and again when the question changes or the leads are counted anew. */
export function useReport<Name extends ReportName>(question: QuestionOf<Name>): AskedReport<Name> {
  const { state } = useReportPlace();
  const [asked, setAsked] = useState<AskedReport<Name>>({ report: null, question, failure: null, isAsking: true });
  const key = JSON.stringify(question);
  useEffect(() => {
    let isCurrent = true;
    setAsked((before) => ({ ...before, isAsking: true }));
    void call('report', { question }).then((reply) => {
      if (!isCurrent) return;
      if (!reply.ok) setAsked((before) => ({ ...before, failure: reply.failure, isAsking: false }));
      // The worker answers what it was asked: the name of the report decides the shape.
      else setAsked({ report: reply.value.report as Reports[Name] | null, question, failure: null, isAsking: false });
    });
    return () => {
      isCurrent = false;
    };
  }, [key, state.at]);
  return asked;
}
