import { ListChecks, RefreshCw, Settings, TriangleAlert, UserRoundPlus } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { CountProgress } from './counted/CountProgress.tsx';
import { useCounted } from './counted/use-counted.ts';
import { fragmentOf } from './filter/filter-address.ts';
import { ReportPage } from './ReportPage.tsx';
import { SampleYear } from './SampleYear.tsx';
import { useAgreement } from './use-agreement.ts';
import { useChannelTables } from './use-channel-tables.ts';
import { useReportAddress } from './use-report-address.ts';
import { viewOf, views } from './views.ts';
import '../ui/page-frame.css';
import './reports.css';
import './forced-colors.css';
import './print.css';

/** The figures both teams read: where leads are lost, what was promised and done, what works. */
export function Reports() {
  const held = useReportAddress();
  const counted = useCounted();
  const agreement = useAgreement();
  const hasChannelTables = useChannelTables(counted.state?.at);
  const view = viewOf(held.address.view);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(view.id);
  useEffect(() => {
    // Another report is another page to whoever listens to it.
    if (before.current !== view.id) heading.current?.focus();
    before.current = view.id;
  }, [view.id]);
  const { state, failure } = counted;
  const trouble = (agreement?.ok === false ? agreement.failure : null) ?? (state?.at === undefined ? failure : null);
  const body = () => {
    if (trouble && !counted.isCounting) return <Failed failure={trouble} onAgain={counted.countAnew} />;
    if (!state || !agreement?.ok) return <p class="report-wait">{t('leads_reading')}</p>;
    if (state.at === undefined) return <CountProgress counting={state.counting} />;
    if (state.leads === 0 && !(view.id === 'channels' && hasChannelTables)) {
      return (
        <>
          <NoLeads />
          <SampleYear leads={0} countedAt={state.at} onChanged={counted.countAnew} />
        </>
      );
    }
    return (
      <ReportPage
        view={view}
        held={held}
        counted={counted}
        state={{ ...state, at: state.at }}
        agreement={agreement.value}
      />
    );
  };
  return (
    <div class="reports">
      <header class="page-head">
        <p class="page-brand">{t('extension_name')}</p>
        <nav class="page-nav" aria-label={t('reports_nav')}>
          {views.map(({ id, title, icon }) => (
            <a
              key={id}
              href={fragmentOf({ ...held.address, view: id })}
              aria-current={id === view.id ? 'page' : undefined}
            >
              <Icon icon={icon} />
              {t(title)}
            </a>
          ))}
        </nav>
        <a class="page-away" href="leads.html#calls">
          <Icon icon={ListChecks} size={14} />
          {t('options_leads')}
        </a>
        <a class="page-away" href="options.html">
          <Icon icon={Settings} size={14} />
          {t('popup_options')}
        </a>
      </header>
      <main class="reports-main">
        <h1 class="page-title" tabIndex={-1} ref={heading}>
          {t(view.title)}
        </h1>
        <p class="page-intro">{t(view.intro)}</p>
        {body()}
      </main>
    </div>
  );
}

function Failed({ failure, onAgain }: { readonly failure: Failure; readonly onAgain: () => void }) {
  return (
    <Notice icon={TriangleAlert} tone="bad" title={t('leads_grid_failed')}>
      <p>{failureText(failure)}</p>
      <div>
        <Button icon={RefreshCw} onClick={onAgain}>
          {t('leads_again')}
        </Button>
      </div>
    </Notice>
  );
}

function NoLeads() {
  return (
    <Notice icon={UserRoundPlus} title={t('leads_empty_store')}>
      <p>{t('reports_empty_how')}</p>
      <p>
        <a href="options.html#import">{t('leads_empty_store_link')}</a>
      </p>
    </Notice>
  );
}
