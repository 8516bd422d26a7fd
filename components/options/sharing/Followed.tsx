import { GitCompareArrows, KeyRound, RefreshCw, Unlink } from 'lucide';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { FollowedAddress } from '../../../lib/messaging/protocol.ts';
import { now } from '../../../lib/platform/clock.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { momentText } from '../../ui/moment-text.ts';
import { AgreementProblems } from '../agreement/import/AgreementProblems.tsx';
import { useNotGranted } from '../connections/grants.ts';
import { troubleText } from './trouble-words.ts';

export interface FollowedProps {
  readonly address: FollowedAddress;
  readonly busy: boolean;
  readonly onAsk: () => void;
  /** Within the click: the browser asks at no other time. */
  readonly onAllow: () => void;
  readonly onStop: () => void;
  readonly onCompare: (agreement: Agreement) => void;
  readonly onDecline: () => void;
}

/** The address that is followed: what came of asking it, and what may be done. */
export function Followed({ address, busy, onAsk, onAllow, onStop, onCompare, onDecline }: FollowedProps) {
  const { url, byPolicy, askedAt, problems, offered } = address;
  const { origin } = new URL(url);
  const missing = useNotGranted([origin]);
  const isAllowed = missing?.length === 0;
  const trouble = troubleText(address);
  return (
    <div class="sharing-followed">
      <p>
        {t(byPolicy ? 'sharing_followed_policy' : 'sharing_followed')} <bdi class="strong sharing-url">{url}</bdi>
      </p>
      {askedAt !== undefined && <p class="quiet">{t('sharing_asked', momentText(askedAt, now()))}</p>}
      {trouble !== undefined && <p class="field-error">{trouble}</p>}
      {problems && <AgreementProblems problems={problems} agreement={null} />}
      {trouble === undefined && askedAt !== undefined && !offered && <p>{t('sharing_in_force')}</p>}
      {offered && (
        <div class="note sharing-offer">
          <p>{t('sharing_offered', offered.name, number(offered.revision))}</p>
          <div class="buttons">
            <Button look="primary" icon={GitCompareArrows} onClick={() => onCompare(offered)}>
              {t('sharing_compare')}
            </Button>
            <Button busy={busy} onClick={onDecline}>
              {t('sharing_decline')}
            </Button>
          </div>
        </div>
      )}
      <div class="buttons">
        {missing !== null && !isAllowed ? (
          <Button look="primary" icon={KeyRound} busy={busy} onClick={onAllow}>
            {t('sharing_allow', origin)}
          </Button>
        ) : (
          <Button icon={RefreshCw} busy={busy} onClick={onAsk}>
            {t('sharing_ask')}
          </Button>
        )}
        {!byPolicy && (
          <Button icon={Unlink} busy={busy} onClick={onStop}>
            {t('sharing_stop')}
          </Button>
        )}
      </div>
    </div>
  );
}
