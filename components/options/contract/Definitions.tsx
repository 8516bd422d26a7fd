import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { requirementText, wholeFactTestText } from '../agreement/text/agreement-words.ts';
import { Clause } from './Clause.tsx';
import { allOf } from './contract-words.ts';

/** What the teams' words mean: the stages, and the buyers they have in mind. */
export function Definitions({ agreement: { stages, personas } }: { readonly agreement: Agreement }) {
  return (
    <Clause title={t('contract_definitions')}>
      <p>{t('contract_definitions_text')}</p>
      <dl class="contract-words">
        {stages.map(({ id, name, definition, requires }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {definition}
              {requires.length > 0 && <p>{t('contract_requires', allOf(requires.map(requirementText)))}</p>}
            </dd>
          </div>
        ))}
      </dl>
      {personas.length > 0 && (
        <>
          <p>{t('contract_personas')}</p>
          <dl class="contract-words">
            {personas.map(({ id, name, description, rules }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  {description}
                  {rules.length > 0 && <p>{t('contract_persona_rules', allOf(rules.map(wholeFactTestText)))}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Clause>
  );
}
