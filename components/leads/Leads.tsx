import { ChartColumn, Settings } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { CallsView } from './calls/CallsView.tsx';
import { GridView } from './grid/GridView.tsx';
import { viewOf, views } from './views.ts';
import '../ui/page-frame.css';
import './leads.css';

/** Many leads at once: whom to contact next, and everybody by fit and engagement. */
export function Leads() {
  const [view, setView] = useState(() => viewOf(location.hash));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const follow = (): void => {
      setView(viewOf(location.hash));
      // Another view is another page to whoever listens to it.
      heading.current?.focus();
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return (
    <div class="leads">
      <header class="page-head">
        <p class="page-brand">{t('extension_name')}</p>
        <nav class="page-nav" aria-label={t('leads_nav')}>
          {views.map(({ id, title, icon }) => (
            <a key={id} href={`#${id}`} aria-current={id === view.id ? 'page' : undefined}>
              <Icon icon={icon} />
              {t(title)}
            </a>
          ))}
        </nav>
        <a class="page-away" href="reports.html">
          <Icon icon={ChartColumn} size={14} />
          {t('reports_link')}
        </a>
        <a class="page-away" href="options.html">
          <Icon icon={Settings} size={14} />
          {t('popup_options')}
        </a>
      </header>
      <main class="leads-main">
        <h1 class="page-title" tabIndex={-1} ref={heading}>
          {t(view.title)}
        </h1>
        <p class="page-intro">{t(view.intro)}</p>
        {view.id === 'calls' ? <CallsView /> : <GridView />}
      </main>
    </div>
  );
}
