import type { Opinion, OpinionsReport } from '../../../lib/domain/report/opinions/opinions.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import { Chart } from '../charts/Chart.tsx';
import { useReportPlace } from '../report-place.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { ShareText } from '../ui/ShareText.tsx';
import { hundredths, of100, sayable } from './opinion-words.ts';
import type { OpinionsPartProps } from './opinions-part.ts';

/** Shares that differ by less are as good as the same: 5 of 100. */
const asGoodAsSame = 0.05;

const sides = ['marketing', 'sales', 'outcome'] as const;

interface SideRow extends Opinion {
  readonly id: (typeof sides)[number];
  readonly name: string;
}

/** The gap: what either side says, what came of it, in a sentence and a picture. */
export function GapPart({ report, question }: OpinionsPartProps) {
  const { agreement } = useReportPlace();
  const rows: SideRow[] = sides.map((id) => ({ id, name: t(`reports_opinions_side_${id}`), ...report[id] }));
  const drawn = rows.flatMap(({ name, share }) => {
    const told = sayable(share);
    return told ? [{ name, share: told }] : [];
  });
  return (
    <>
      <p class="report-headline">{gapText(report)}</p>
      <Part title={t('reports_opinions_sideBySide')}>
        {agreement.marketing?.fitAtLeast === undefined && (
          <p>
            {t('reports_opinions_noFit')}{' '}
            <a href="options.html#agreement/edit/clock">{t('reports_opinions_noFit_link')}</a>
          </p>
        )}
        {drawn.length > 1 && (
          <Chart
            kind="rows"
            title={gapText(report)}
            labels={drawn.map(({ name }) => name)}
            series={[
              {
                id: 'share',
                name: t('reports_opinions_good'),
                values: drawn.map(({ share }) => share.likely),
                low: drawn.map(({ share }) => share.low),
                high: drawn.map(({ share }) => share.high),
              },
            ]}
            format={of100}
          />
        )}
        <ReportTable<SideRow>
          caption={t('reports_opinions_sides')}
          rows={rows}
          keyOf={({ id }) => id}
          name="opinions"
          columns={[
            { id: 'side', head: t('reports_opinions_side'), cell: ({ name }) => name, csv: ({ name }) => name },
            {
              id: 'good',
              head: t('reports_leads'),
              isNumber: true,
              cell: ({ good, name }) => <Count of={good} in={question} title={name} />,
              csv: ({ good }) => good.count,
            },
            {
              id: 'of',
              head: t('reports_opinions_ofAll'),
              isNumber: true,
              cell: ({ of, id }) => (
                <>
                  <Count of={of} in={question} title={t(`reports_opinions_of_${id}`)} />{' '}
                  <span class="quiet">{t(`reports_opinions_ofWhich_${id}`)}</span>
                </>
              ),
              csv: ({ of }) => of.count,
            },
            {
              id: 'share',
              head: t('reports_opinions_share'),
              isNumber: true,
              cell: ({ share }) => <ShareText share={share} isShort />,
              csv: ({ share }) => share?.likely ?? '',
            },
          ]}
        />
      </Part>
    </>
  );
}

/** What either side says and what came of it, as far as there is enough to say it of. */
function gapText({ marketing, sales, outcome }: OpinionsReport): string {
  const [ours, theirs, came] = [sayable(marketing.share), sayable(sales.share), sayable(outcome.share)];
  if (!ours) return plural('reports_opinions_head_few', marketing.of.count, number(minimumSample));
  if (!theirs) {
    const said = sales.of.count === 0 ? 'reports_opinions_head_unjudged' : 'reports_opinions_head_fewJudged';
    return plural(said, marketing.of.count, number(sales.of.count), number(minimumSample));
  }
  const gap = Math.round(ours.likely * 100) / 100 - Math.round(theirs.likely * 100) / 100;
  const both = [hundredths(ours.likely), hundredths(theirs.likely)] as const;
  const sentences = [
    Math.abs(gap) < asGoodAsSame
      ? t('reports_opinions_head_same', ...both)
      : t(gap > 0 ? 'reports_opinions_head_gap' : 'reports_opinions_head_reverse', ...both, hundredths(Math.abs(gap))),
  ];
  if (came) sentences.push(t('reports_opinions_head_came', hundredths(came.likely)));
  return sentences.join(' ');
}
