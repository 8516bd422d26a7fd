import { useState } from 'preact/hooks';
import { number, t } from '../../lib/platform/i18n.ts';

export interface ReasonsProps {
  /** The weightiest first. */
  readonly reasons: readonly { readonly key: string; readonly text: string; readonly points: number }[];
}

/** How many reasons are shown before the reader asks for all. */
const few = 4;

/** What made a score, each with its points. */
export function Reasons({ reasons }: ReasonsProps) {
  const [all, setAll] = useState(false);
  if (reasons.length === 0) return null;
  // One more than a few is shown rather than hidden behind a button of its own size.
  const shown = all || reasons.length <= few + 1 ? reasons : reasons.slice(0, few);
  return (
    <>
      <ul class="reasons">
        {shown.map(({ key, text, points }) => (
          <li key={key} class="reason">
            <bdi>{text}</bdi>
            <span class="reason-points">{number(points, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })}</span>
          </li>
        ))}
      </ul>
      {shown.length < reasons.length && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {t('sidebar_reasons_all', number(reasons.length))}
        </button>
      )}
    </>
  );
}
