import { type TouchpointKind, touchpointKinds } from '../../../../lib/domain/touchpoint.ts';
import { sideKindOf } from '../../../../lib/import/fields.ts';
import type { Mapping } from '../../../../lib/import/mapping.ts';
import type { Site } from '../../../../lib/messaging/protocol.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { dateColumns, isOrderOpen } from '../date-columns.ts';
import type { Draft } from '../import-step.ts';
import { AboutQuestion } from './AboutQuestion.tsx';
import { DateOrderQuestion } from './DateOrderQuestion.tsx';
import { EachRowQuestion } from './EachRowQuestion.tsx';
import { EveryOutcomeQuestion, OutcomeWordsQuestion } from './OutcomeQuestions.tsx';
import { RecordHomeQuestion } from './RecordHomeQuestion.tsx';

export interface QuestionsProps {
  readonly draft: Draft;
  /** `null` until they are known. */
  readonly sites: readonly Site[] | null;
  readonly onChange: (changes: Partial<Mapping>) => void;
}

/** What the file does not say itself; only what is needed is asked. */
export function Questions({ draft, sites, onChange }: QuestionsProps) {
  const { mapping, hints } = draft;
  const uses = (field: string): boolean => mapping.columns.some((column) => column.field === field);
  const side = sideKindOf(mapping.carries);
  const zoneless = !side && dateColumns(mapping).some((index) => hints[index]?.zoneless);
  const outcomes = mapping.carries.includes('outcomes');
  return (
    <div class="questions">
      {!side && !uses('email') && !uses('recordId') && <EachRowQuestion mapping={mapping} onChange={onChange} />}
      {side === 'details' && <AboutQuestion mapping={mapping} onChange={onChange} />}
      {!side && uses('recordId') && (
        <RecordHomeQuestion
          home={mapping.records}
          sites={sites}
          optional={uses('email')}
          onHome={(records) => onChange({ records })}
        />
      )}
      {isOrderOpen(draft) && <DateOrderQuestion draft={draft} onOrder={(dateOrder) => onChange({ dateOrder })} />}
      {zoneless && <ZoneQuestion zone={mapping.zone} onZone={(zone) => onChange({ zone })} />}
      {outcomes && !uses('outcome') && <EveryOutcomeQuestion mapping={mapping} onChange={onChange} />}
      {outcomes && uses('outcome') && <OutcomeWordsQuestion draft={draft} onChange={onChange} />}
      {mapping.carries.includes('touchpoints') && !uses('kind') && (
        <KindQuestion kind={mapping.defaultKind} onKind={(defaultKind) => onChange({ defaultKind })} />
      )}
    </div>
  );
}

function ZoneQuestion({ zone, onZone }: { readonly zone: string; readonly onZone: (zone: string) => void }) {
  const zones = Intl.supportedValuesOf('timeZone');
  const all = zones.includes(zone) ? zones : [zone, ...zones];
  return (
    <label class="field">
      <span class="label">{t('import_zone')}</span>
      <select class="select" value={zone} onChange={(event) => onZone(event.currentTarget.value)}>
        {all.map((name) => (
          <option key={name} value={name}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </label>
  );
}

function KindQuestion({
  kind,
  onKind,
}: {
  readonly kind: TouchpointKind;
  readonly onKind: (kind: TouchpointKind) => void;
}) {
  return (
    <label class="field">
      <span class="label">{t('import_defaultKind')}</span>
      <select class="select" value={kind} onChange={(event) => onKind(event.currentTarget.value as TouchpointKind)}>
        {touchpointKinds.map((each) => (
          <option key={each} value={each}>
            {t(`kind_${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
