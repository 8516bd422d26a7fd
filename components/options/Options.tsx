import { t } from '../../lib/platform/i18n.ts';
import { AgreementSection } from './AgreementSection.tsx';
import { ConnectionsSection } from './connections/ConnectionsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { ImportSection } from './ImportSection.tsx';
import './options.css';
import './forms.css';
import { Icon } from '../ui/Icon.tsx';
import { parts } from './parts.ts';
import { RemindersSection } from './reminders/RemindersSection.tsx';
import { SampleSection } from './SampleSection.tsx';
import { SitesSection } from './sites/SitesSection.tsx';
import { useSites } from './sites/use-sites.ts';

/** The options: one page, its parts under headings of their own, reached from the list beside or above them. */
export function Options() {
  const sites = useSites();
  return (
    <div class="options">
      <header class="options-head">
        <h1 class="options-title">Baton</h1>
        <p class="quiet">{t('options_tagline')}</p>
      </header>
      <nav class="options-nav" aria-label={t('options_nav')}>
        <ul>
          {parts.map(({ id, title, icon }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <Icon icon={icon} />
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-main">
        <SampleSection />
        <ImportSection sites={sites.sites} />
        <ConnectionsSection />
        <AgreementSection />
        <RemindersSection />
        <SitesSection {...sites} />
        <DataSection />
      </main>
    </div>
  );
}
