import { Sparkles } from 'lucide';
import { call } from '../../lib/messaging/client.ts';
import { now } from '../../lib/platform/clock.ts';
import { localZone } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { SampleAgreement } from './agreement/SampleAgreement.tsx';
import { Section } from './Section.tsx';
import { Status } from './Status.tsx';
import { useAction } from './use-action.ts';

/** Where somebody begins who has no data at hand yet. */
export function SampleSection() {
  const action = useAction();
  const load = () =>
    action.run(
      async () => {
        const { sampleWorkspace } = await import('../../lib/sample/sample-workspace.ts');
        return call('importBatch', { people: sampleWorkspace(now(), localZone()) });
      },
      () => t('options_sample_done'),
    );
  return (
    <Section id="start" intro={t('options_start_intro')}>
      <ol class="steps">
        <li>
          <a href="#sites">{t('options_start_site')}</a>
        </li>
        <li>
          <a href="#import">{t('options_start_import')}</a>
        </li>
        <li>
          <a href="#agreement">{t('options_start_agreement')}</a>
        </li>
      </ol>
      <div class="panel">
        <h3>{t('options_sample_title')}</h3>
        <p>{t('options_sample_about')}</p>
        <p class="quiet">{t('options_sample_remove')}</p>
        <div class="buttons">
          <Button look="primary" icon={Sparkles} busy={action.busy} onClick={() => void load()}>
            {t('options_sample_load')}
          </Button>
        </div>
        <Status outcome={action.outcome} />
        <SampleAgreement />
      </div>
    </Section>
  );
}
