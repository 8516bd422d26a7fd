import { t } from '../../lib/platform/i18n.ts';
import './skeleton.css';

/** Grey lines in the place of a lead that takes its time, or whose page does (`isReading`). Holds nothing of anybody. */
export function Skeleton({ isReading = false }: { readonly isReading?: boolean }) {
  return (
    <main class="sidebar">
      <h1 class="visually-hidden">{t('extension_name')}</h1>
      <p class={isReading ? 'skeleton-text' : 'visually-hidden'} role="status">
        {t(isReading ? 'sidebar_reading' : 'sidebar_waiting')}
      </p>
      <div class="skeleton" aria-hidden="true">
        <div class="skeleton-title" />
        <div class="skeleton-line" />
        {[0, 1, 2].map((block) => (
          <div key={block} class="skeleton-block">
            <div class="skeleton-line" />
            <div class="skeleton-figure" />
            <div class="skeleton-line" />
          </div>
        ))}
      </div>
    </main>
  );
}
