import { PenLine } from 'lucide';
import { dayOf } from '../../../lib/domain/time.ts';
import { call } from '../../../lib/messaging/client.ts';
import { now } from '../../../lib/platform/clock.ts';
import { localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../Status.tsx';
import { useAction } from '../use-action.ts';
import { useRefreshed } from '../use-refreshed.ts';

/** Offers the sample's agreement, as long as the teams have none of their own that it would take the place of. */
export function SampleAgreement() {
  const [answer] = useRefreshed('agreement', ['agreementChanged']);
  const action = useAction();
  const put = () =>
    action.run(
      async () => {
        const { sampleAgreement } = await import('../../../lib/sample/sample-agreement.ts');
        const zone = localZone();
        const agreement = await sampleAgreement({ zone, text: t, today: dayOf(now(), zone) });
        // Refused where another was put in force meanwhile.
        return call('putAgreement', { agreement, basedOn: 0 });
      },
      () => t('options_sample_agreement_done'),
    );
  return (
    <>
      {answer?.ok && answer.value.isDefault && (
        <>
          <p class="quiet">{t('options_sample_agreement_about')}</p>
          <div class="buttons">
            <Button icon={PenLine} busy={action.busy} onClick={() => void put()}>
              {t('options_sample_agreement_put')}
            </Button>
          </div>
        </>
      )}
      <Status outcome={action.outcome} />
    </>
  );
}
