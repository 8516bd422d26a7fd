import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { formatFacts } from '../../../../lib/platform/format.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { isExpired } from '../content/content-list.ts';
import { contentFacts } from '../content/content-words.ts';
import { isLink } from '../content/link.ts';

export interface AgreementContentProps {
  readonly agreement: Agreement;
  /** Given where it matters what is out of date: not in a contract, which is read on many days. */
  readonly today?: PlainDay;
}

/** Shown at once; a long list is opened. */
const mostShown = 12;

/** The content list: what there is, for whom, in which language and how long. What is out of date stands last. */
export function AgreementContent({ agreement, today }: AgreementContentProps) {
  const { content } = agreement;
  if (content.length === 0) return <p class="quiet">{t('options_agreement_none')}</p>;
  const over = (each: (typeof content)[number]): boolean => today !== undefined && isExpired(each, today);
  const sorted = [...content.filter((each) => !over(each)), ...content.filter(over)];
  const list = (
    <ul class="plain-list">
      {sorted.map((each) => (
        <li key={each.id}>
          {each.url !== undefined && isLink(each.url) ? (
            <a href={each.url} target="_blank" rel="noreferrer">
              <bdi>{each.title}</bdi>
            </a>
          ) : (
            <bdi class="strong">{each.title}</bdi>
          )}{' '}
          <span class="quiet">{formatFacts(contentFacts(each, agreement, today))}</span>
          {each.about && <p class="quiet">{each.about}</p>}
        </li>
      ))}
    </ul>
  );
  if (content.length <= mostShown) return list;
  return (
    <details>
      <summary>{plural('content_count', content.length)}</summary>
      {list}
    </details>
  );
}
