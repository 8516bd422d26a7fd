import { ChartColumn, ListChecks } from 'lucide';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { AgreementSection } from './agreement/AgreementSection.tsx';
import { ConnectionsSection } from './connections/ConnectionsSection.tsx';
import { DataSection } from './data/DataSection.tsx';
import { ImportSection } from './import/ImportSection.tsx';
import './options.css';
import './forms.css';
import { Icon } from '../ui/Icon.tsx';
import { late } from './late.tsx';
import { parts } from './parts.ts';
import { RemindersSection } from './reminders/RemindersSection.tsx';
import { useRoute } from './route.ts';
import { SampleSection } from './SampleSection.tsx';
import { SitesSection } from './sites/SitesSection.tsx';
import { useSites } from './sites/use-sites.ts';

/** Most who open the options neither write an agreement nor print it. */
const Editor = late(async () => (await import('./agreement/EditorPage.tsx')).EditorPage);
const Contract = late(async () => (await import('./contract/Contract.tsx')).Contract);

/** The options: one page, its parts under headings of their own, reached from the list beside or above them. */
export function Options() {
  const sites = useSites();
  const route = useRoute();
  // What is under way in the other parts goes on: they are out of sight, and not gone.
  const isHidden = route.page !== 'parts';
  useEffect(() => {
    if (!isHidden) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isHidden]);
  return (
    <div class={isHidden ? 'options options-wide' : 'options'}>
      {route.page === 'editor' && (
        <main>
          <Editor step={route.step} />
        </main>
      )}
      {route.page === 'contract' && (
        <main>
          <Contract />
        </main>
      )}
      <header class="options-head" hidden={isHidden}>
        <h1 class="options-title">Baton</h1>
        <p class="quiet">{t('options_tagline')}</p>
      </header>
      <nav class="options-nav" hidden={isHidden} aria-label={t('options_nav')}>
        <ul>
          {parts.map(({ id, title, icon }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <Icon icon={icon} />
                {t(title)}
              </a>
            </li>
          ))}
          <li class="options-nav-away">
            <a href="leads.html#calls">
              <Icon icon={ListChecks} />
              {t('options_leads')}
            </a>
          </li>
          <li>
            <a href="reports.html">
              <Icon icon={ChartColumn} />
              {t('reports_link')}
            </a>
          </li>
        </ul>
      </nav>
      <main class="options-main" hidden={isHidden}>
        <SampleSection />
        <ImportSection sites={sites.sites} />
        <ConnectionsSection />
        <AgreementSection isHidden={isHidden} />
        <RemindersSection />
        <SitesSection {...sites} />
        <DataSection />
      </main>
    </div>
  );
}
