import { useState } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { type TouchpointKind, touchpointKinds } from '../../../../lib/domain/touchpoint.ts';
import { formatList } from '../../../../lib/platform/format.ts';
import { number, plural, t } from '../../../../lib/platform/i18n.ts';
import { levelWords } from '../../../ui/fit-grid/cell-words.ts';
import { Choice } from '../../fields/Choice.tsx';
import { NumberBox } from '../../fields/NumberBox.tsx';
import { type Blank, Sentence } from '../../fields/Sentence.tsx';
import { type ExamplePart, examplePoints } from './example-points.ts';

/** What teams ask about first: a request with some reading, reading alone, and opened mails alone. */
const examples: readonly (readonly ExamplePart[])[] = [
  [
    { kind: 'form', times: 1, daysAgo: 7 },
    { kind: 'page', times: 3, daysAgo: 7 },
  ],
  [{ kind: 'webinar', times: 1, daysAgo: 60 }],
  [
    { kind: 'page', times: 10, daysAgo: 14 },
    { kind: 'emailClick', times: 2, daysAgo: 14 },
  ],
  [{ kind: 'emailOpen', times: 12, daysAgo: 14 }],
];

/** Made-up leads, and one to make up: what the points, as they are drafted, come to. */
export function Examples({ agreement }: { readonly agreement: Agreement }) {
  const [own, setOwn] = useState<ExamplePart>({ kind: 'download', times: 2, daysAgo: 30 });
  return (
    <>
      <ul class="engage-examples">
        {examples.map((parts, place) => (
          <li key={place}>
            {exampleText(parts)} <Outcome parts={parts} agreement={agreement} />
          </li>
        ))}
      </ul>
      <div class="engage-own">
        <Sentence say={(...parts) => t('engage_own', ...parts)} blanks={blanksOf(own, setOwn)} />
        <p role="status">
          <Outcome parts={[sound(own)]} agreement={agreement} />
        </p>
      </div>
    </>
  );
}

function Outcome({ parts, agreement }: { readonly parts: readonly ExamplePart[]; readonly agreement: Agreement }) {
  const { points, level } = examplePoints(parts, agreement);
  if (Number.isNaN(points) || agreement.engagementLevels.some(Number.isNaN)) return null;
  const rounded = Math.round(points * 10) / 10;
  return (
    <span class="strong">
      {t('engage_comesTo', plural('options_points', rounded), number(level), levelWords(level))}
    </span>
  );
}

/** "1 × form sent and 3 × page visit, 7 days ago:" */
function exampleText(parts: readonly ExamplePart[]): string {
  const list = parts.map(({ kind, times }) => t('engage_times', number(times), t(`kind_${kind}`)));
  const together = formatList(list, 'conjunction');
  return t('engage_example', together, plural('options_days', parts[0]?.daysAgo ?? 0));
}

function blanksOf(own: ExamplePart, setOwn: (own: ExamplePart) => void): Blank[] {
  return [
    {
      name: 'times',
      problem: own.times === sound(own).times ? undefined : t('engage_ask_times'),
      control: (aria) => (
        <NumberBox
          label={t('engage_own_times')}
          value={own.times}
          aria={aria}
          onNumber={(times) => setOwn({ ...own, times })}
        />
      ),
    },
    {
      name: 'kind',
      control: (aria) => (
        <Choice
          label={t('engage_own_kind')}
          value={own.kind}
          options={touchpointKinds.map((kind) => [kind, t(`kind_${kind}`)] as const)}
          aria={aria}
          onChoice={(kind: TouchpointKind) => setOwn({ ...own, kind })}
        />
      ),
    },
    {
      name: 'days',
      problem: own.daysAgo === sound(own).daysAgo ? undefined : t('engage_ask_days'),
      control: (aria) => (
        <NumberBox
          label={t('engage_own_days')}
          value={own.daysAgo}
          aria={aria}
          onNumber={(daysAgo) => setOwn({ ...own, daysAgo })}
        />
      ),
    },
  ];
}

/** What can be reckoned with of what was typed. */
function sound({ kind, times, daysAgo }: ExamplePart): ExamplePart {
  return {
    kind,
    times: Number.isInteger(times) && times >= 0 && times <= 1000 ? times : 0,
    daysAgo: daysAgo >= 0 && daysAgo <= 3650 ? daysAgo : 0,
  };
}
