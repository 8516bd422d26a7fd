import { Trash2 } from 'lucide';
import { useId } from 'preact/hooks';
import type { Content } from '../../../../lib/domain/agreement/content-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckList } from '../../fields/CheckList.tsx';
import { OptionalDay } from '../../fields/OptionalDay.tsx';
import { TextField } from '../../fields/TextField.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { LinkField } from './LinkField.tsx';
import { languageOptions } from './languages.ts';

export interface ContentPanelProps {
  readonly content: Content;
  readonly agreement: Agreement;
  readonly problemAt: ProblemAt;
  readonly onChange: (content: Content) => void;
  readonly onRemove: () => void;
}

/** One piece of content, to be changed. */
export function ContentPanel({ content, agreement, problemAt, onChange, onRemove }: ContentPanelProps) {
  const { personas = [] } = content;
  /** What is given as undefined is left out. */
  const put = (changes: { readonly [Key in keyof Content]?: Content[Key] | undefined }): void => {
    const entries = Object.entries({ ...content, ...changes }).filter(([, value]) => value !== undefined);
    onChange(Object.fromEntries(entries) as Content);
  };
  return (
    <>
      <TextField
        label={t('content_title')}
        value={content.title}
        problem={problemAt('title')}
        onText={(title) => put({ title })}
      />
      <LinkField url={content.url} problem={problemAt('url')} onUrl={(url) => put({ url })} />
      <TextField
        label={t('content_about')}
        help={t('content_about_help')}
        rows={2}
        maxLength={2000}
        value={content.about ?? ''}
        problem={problemAt('about')}
        onText={(about) => put({ about: about === '' ? undefined : about })}
      />
      <CheckList
        label={t('content_stages')}
        options={agreement.stages.map(({ id, name }) => [id, name])}
        chosen={content.stages}
        problem={problemAt('stages')}
        onChosen={(chosen) => put({ stages: inOrder(chosen, agreement.stages) })}
      />
      {agreement.personas.length + personas.length > 0 && (
        <CheckList
          label={t('content_personas')}
          options={agreement.personas.map(({ id, name }) => [id, name])}
          chosen={personas}
          problem={problemAt('personas')}
          onChosen={(chosen) =>
            put({ personas: chosen.length === 0 ? undefined : inOrder(chosen, agreement.personas) })
          }
        />
      )}
      <div class="step-fields">
        <LanguageField
          language={content.language}
          inUse={agreement.content.flatMap(({ language }) => language ?? [])}
          problem={problemAt('language')}
          onLanguage={(language) => put({ language })}
        />
        <OptionalDay
          label={t('content_since')}
          value={content.since}
          problem={problemAt('since')}
          onDay={(since) => put({ since })}
        />
        <OptionalDay
          label={t('content_validUntil')}
          value={content.validUntil}
          problem={problemAt('validUntil')}
          onDay={(validUntil) => put({ validUntil })}
        />
      </div>
      <div class="buttons">
        <Button icon={Trash2} aria-label={t('content_remove', content.title)} onClick={onRemove}>
          {t('clock_remove')}
        </Button>
      </div>
    </>
  );
}

/** Ids in the agreement's order; those it has no longer stand last. */
function inOrder(ids: readonly string[], list: readonly { readonly id: string }[]): string[] {
  const known = list.map(({ id }) => id);
  return [...known.filter((id) => ids.includes(id)), ...ids.filter((id) => !known.includes(id))];
}

interface LanguageFieldProps {
  readonly language: string | undefined;
  readonly inUse: readonly string[];
  readonly problem: string | undefined;
  readonly onLanguage: (language: string | undefined) => void;
}

function LanguageField({ language = '', inUse, problem, onLanguage }: LanguageFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t('content_language')}
      </label>
      <select
        id={id}
        class="select"
        value={language}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onLanguage(event.currentTarget.value || undefined)}
      >
        <option value="">{t('content_anyLanguage')}</option>
        {languageOptions(inUse).map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </select>
      {problem !== undefined && (
        <p class="field-error" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
