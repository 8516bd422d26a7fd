import type { Lead } from '../../lib/domain/lead.ts';
import { formatDay } from '../../lib/platform/format.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { OptionsLink } from './OptionsLink.tsx';

/** Which agreement all of this follows from. Revision 0 is the one Baton ships, until the teams write their own. */
export function AgreementNote({ agreement }: Pick<Lead, 'agreement'>) {
  const { name, revision, validFrom } = agreement;
  return (
    <p class="agreement-note quiet">
      {revision === 0
        ? t('sidebar_agreement_default')
        : t('sidebar_agreement', name, number(revision), formatDay(validFrom))}{' '}
      <OptionsLink part="agreement">
        {t(revision === 0 ? 'sidebar_agreement_write' : 'sidebar_agreement_see')}
      </OptionsLink>
    </p>
  );
}
