import type { OpinionsReport } from '../../../lib/domain/report/opinions/opinions.ts';
import type { LeadCount } from '../../../lib/domain/report/tally.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { type MessageKey, plural, t } from '../../../lib/platform/i18n.ts';
import { Name } from '../../ui/Name.tsx';
import { Count } from '../behind/Count.tsx';
import { useReportPlace } from '../report-place.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import type { OpinionsPartProps } from './opinions-part.ts';

/** As many as a meeting has time for. */
const mostPoints = 3;

/** What a reason that Baton ships asks the two teams, and where in the agreement the answer is written. */
const questions: Readonly<Record<string, { readonly ask: MessageKey; readonly step: string }>> = {
  tooEarly: { ask: 'reports_opinions_ask_tooEarly', step: 'timing' },
  noBudget: { ask: 'reports_opinions_ask_noBudget', step: 'words' },
  wrongPerson: { ask: 'reports_opinions_ask_wrongPerson', step: 'buyers' },
  noFit: { ask: 'reports_opinions_ask_noFit', step: 'buyers' },
  noInterest: { ask: 'reports_opinions_ask_noInterest', step: 'engagement' },
  notReached: { ask: 'reports_opinions_ask_notReached', step: 'words' },
  alreadyKnown: { ask: 'reports_opinions_ask_alreadyKnown', step: 'words' },
  notABuyer: { ask: 'reports_opinions_ask_notABuyer', step: 'buyers' },
  '': { ask: 'reports_opinions_ask_none', step: 'reasons' },
};
const other = { ask: 'reports_opinions_ask_other', step: 'words' } as const;

/** The agenda of the next meeting: the largest disputes, each with its leads, its question and its place in the agreement. */
export function AgendaPart({ report: { disputed, cells }, question }: OpinionsPartProps) {
  const { agreement } = useReportPlace();
  const overlooked = cells.find(({ marketing, sales }) => !marketing && sales === 'good')?.leads;
  const all = disputed.reduce((sum, { leads }) => sum + leads.count, 0);
  if (all === 0 && !overlooked?.count) return null;
  const review = agreement.review?.on;
  return (
    <Part title={t('reports_opinions_agenda')} intro={introText(all, review)}>
      <ol class="opinions-agenda">
        {disputed.slice(0, mostPoints).map((one) => (
          <li key={one.reason}>
            <Point
              title={nameOf(one)}
              of={one.leads}
              question={question}
              {...(Object.hasOwn(questions, one.reason) ? (questions[one.reason] ?? other) : other)}
            />
          </li>
        ))}
        {overlooked && overlooked.count > 0 && (
          <li>
            <Point
              title={t('reports_opinions_overlooked')}
              of={overlooked}
              question={question}
              ask="reports_opinions_ask_overlooked"
              step="clock"
            />
          </li>
        )}
      </ol>
      {disputed.length > mostPoints && (
        <ReportTable
          caption={t('reports_opinions_disputed')}
          rows={disputed}
          keyOf={({ reason }) => reason}
          name="opinions-disputed"
          columns={[
            {
              id: 'reason',
              head: t('reports_delivery_reason'),
              cell: (row) => <Name of={nameOf(row)} />,
              sortBy: nameOf,
              csv: nameOf,
            },
            {
              id: 'leads',
              head: t('reports_opinions_disputed_leads'),
              isNumber: true,
              cell: (row) => <Count of={row.leads} in={question} title={nameOf(row)} />,
              sortBy: ({ leads }) => leads.count,
              csv: ({ leads }) => leads.count,
            },
          ]}
        />
      )}
    </Part>
  );
}

interface PointProps {
  readonly title: string;
  readonly of: LeadCount;
  readonly question: OpinionsPartProps['question'];
  readonly ask: MessageKey;
  readonly step: string;
}

function Point({ title, of, question, ask, step }: PointProps) {
  return (
    <>
      <p class="opinions-point">
        <Name of={title} /> <Count of={of} in={question} title={title} />{' '}
        <span class="quiet">{plural('reports_opinions_leads', of.count)}</span>
      </p>
      <p>
        {t(ask)} <a href={`options.html#agreement/edit/${step}`}>{t('reports_opinions_write')}</a>
      </p>
    </>
  );
}

function introText(all: number, review: string | undefined): string {
  const disputes = plural('reports_opinions_agenda_intro', all);
  return review === undefined ? disputes : `${disputes} ${t('reports_opinions_review', formatDay(review, 'long'))}`;
}

function nameOf({ label }: OpinionsReport['disputed'][number]): string {
  return label === '' ? t('reports_reason_none') : label;
}
