import { useId } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Fills, fillOf } from '../charts/looks.tsx';
import { planeOf } from '../charts/plane.ts';
import { useWidth } from '../charts/use-width.ts';
import { Part } from '../ui/Part.tsx';
import { Handovers } from './Handovers.tsx';
import type { PartOfReport } from './part-of-report.ts';
import { waitText } from './wait-text.ts';

const partNames = ['delay', 'open', 'closed'] as const;
type WaitPartName = (typeof partNames)[number];

interface PartOfWait {
  readonly name: WaitPartName;
  readonly ms: number;
}

/** The buyer's wait in its three parts: of the systems, in opening hours, and outside them. */
export function WaitPart({ report: { wait }, question }: PartOfReport) {
  const parts = partNames.flatMap((name) => {
    const ms = wait[name];
    return ms === undefined ? [] : [{ name, ms }];
  });
  const sum = parts.reduce((all, { ms }) => all + ms, 0);
  if (parts.length === 0 || wait.answered.count === 0) return null;
  const [largest] = parts.toSorted((a, b) => b.ms - a.ms);
  return (
    <Part title={t('reports_followUp_wait')} intro={t('reports_followUp_wait_intro')}>
      {sum > 0 && largest && <p>{t(`reports_followUp_wait_most_${largest.name}`)}</p>}
      {sum > 0 && <WaitBar parts={parts} />}
      <dl class="wait-parts">
        {partNames.map((name) => (
          <div key={name}>
            <dt>{t(`reports_followUp_wait_${name}`)}</dt>
            <dd>
              {wait[name] === undefined ? t('reports_followUp_wait_unknown') : partText({ name, ms: wait[name] })}
            </dd>
            <dd class="quiet">{t(`reports_followUp_wait_${name}_about`)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        {t('reports_followUp_wait_answered')}{' '}
        <Handovers of={wait.answered} in={question} title={t('reports_followUp_wait_answered_of')} />
      </p>
      <p class="quiet">
        {t('reports_followUp_wait_captured')}{' '}
        <Handovers of={wait.captured} in={question} title={t('reports_followUp_wait_captured_of')} />
      </p>
    </Part>
  );
}

/** Time in opening hours is business time, and so has no days. */
function partText({ name, ms }: PartOfWait): string {
  return waitText(ms, name === 'open' ? 'business' : 'wall');
}

const thick = 30;

/** The parts one after the other, as long as they take; those with room say how long. */
function WaitBar({ parts }: { readonly parts: readonly PartOfWait[] }) {
  const [width, element] = useWidth();
  const id = useId();
  const plane = planeOf(width, document.documentElement.dir === 'rtl');
  const sum = parts.reduce((all, { ms }) => all + ms, 0);
  const names = parts.map((part) =>
    t('reports_followUp_wait_part', t(`reports_followUp_wait_${part.name}`), partText(part)),
  );
  let from = 0;
  return (
    <figure class="chart wait-bar">
      <ul class="chart-key">
        {parts.map(({ name }, place) => (
          <li key={name}>
            <svg width="14" height="12" aria-hidden="true">
              <rect
                class={`chart-bar chart-bar-${place + 1}`}
                x="0.5"
                y="0.5"
                width="13"
                height="11"
                fill={fillOf(id, place)}
              />
            </svg>
            {names[place]}
          </li>
        ))}
      </ul>
      <div ref={element} class="chart-room">
        <svg
          class="chart-drawing"
          role="img"
          aria-label={t('reports_followUp_wait_chart')}
          width={width}
          height={thick}
          viewBox={`0 0 ${width} ${thick}`}
        >
          <Fills id={id} count={parts.length} />
          {parts.map(({ name, ms }, place) => {
            const wide = (ms / sum) * width;
            const x = plane.across(from, wide);
            from += wide;
            return (
              <rect
                key={name}
                class={`chart-bar chart-bar-${place + 1}`}
                x={x + 0.5}
                y={0.5}
                width={Math.max(0, wide - 1)}
                height={thick - 1}
                fill={fillOf(id, place)}
              >
                <title>{names[place]}</title>
              </rect>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
