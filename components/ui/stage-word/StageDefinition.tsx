import { formatDay } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';

/** The agreement in which a word was defined. Revision 0 is the one Baton ships. */
export interface AgreedIn {
  readonly name: string;
  readonly revision: number;
  readonly validFrom: string;
}

export interface StageDefinitionProps {
  readonly name: string;
  /** In the teams' own words. */
  readonly definition: string;
  /** Left out where the same is said of several at once. */
  readonly agreement?: AgreedIn;
}

/** What a stage means, and where and since when that was agreed. */
export function StageDefinition({ name, definition, agreement }: StageDefinitionProps) {
  return (
    <>
      <p class="stage-definition-text">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <bdi>{definition || t('stage_word_noText')}</bdi>
      </p>
      {agreement && <p class="stage-definition-from">{agreedText(agreement)}</p>}
    </>
  );
}

function agreedText({ name, revision, validFrom }: AgreedIn): string {
  if (revision === 0) return t('stage_word_shipped');
  return t('stage_word_agreed', name, number(revision), formatDay(validFrom));
}
