import type { ComponentChildren } from 'preact';
import type { Share } from '../../lib/domain/figures/figures.ts';
import { t } from '../../lib/platform/i18n.ts';

export interface FigureRowProps {
  readonly label: ComponentChildren;
  /** Absent where there is nothing to count yet. */
  readonly value: string | null;
  /** What the figure is over, or why there is none, where neither goes without saying. */
  readonly over?: string | undefined;
  /** Where the figure is a share: drawn as a bar. */
  readonly share?: Share;
  /** Where an even pace would stand, 0 to 1. */
  readonly pace?: number | undefined;
  /** Both sides of the share mean something: good and bad. */
  readonly split?: boolean;
}

/** One figure: its name, its number, what it is over, and a bar for those who like to see it. */
export function FigureRow({ label, value, over, share, pace, split = false }: FigureRowProps) {
  const filled = share ? Math.min(share.part / share.whole, 1) : 0;
  return (
    <div class="popup-figure">
      <dt class="popup-label">{label}</dt>
      <dd class={value === null ? 'popup-value popup-value-none' : 'popup-value'}>{value ?? t('popup_none')}</dd>
      {share && share.whole > 0 && (
        // The words beside it say the same.
        <dd class={`popup-bar${split ? ' popup-bar-split' : ''}`} aria-hidden="true">
          <span class="popup-bar-part" style={{ inlineSize: `${filled * 100}%` }} />
          {pace !== undefined && <span class="popup-bar-pace" style={{ insetInlineStart: `${pace * 100}%` }} />}
        </dd>
      )}
      {over !== undefined && <dd class="popup-over">{over}</dd>}
    </div>
  );
}
