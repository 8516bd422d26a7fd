import { personKinds, type RowKind, type SideKind, sideKindOf, sideKinds } from '../../../lib/import/fields.ts';
import { t } from '../../../lib/platform/i18n.ts';

export interface RowKindChoicesProps {
  readonly carries: readonly RowKind[];
  readonly onCarries: (carries: readonly RowKind[]) => void;
}

/** What the table is about; of people, what each row says of them. */
export function RowKindChoices({ carries, onCarries }: RowKindChoicesProps) {
  const about = sideKindOf(carries) ?? 'people';
  const choose = (next: SideKind | 'people'): void => onCarries(next === 'people' ? ['contacts'] : [next]);
  const toggle = (kind: RowKind): void =>
    onCarries(carries.includes(kind) ? carries.filter((each) => each !== kind) : [...carries, kind]);
  return (
    <>
      <fieldset class="choices">
        <legend class="label">{t('import_about')}</legend>
        {(['people', ...sideKinds] as const).map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="import-about" checked={about === each} onChange={() => choose(each)} />
            {t(`import_about_${each}`)}
          </label>
        ))}
      </fieldset>
      {about === 'people' ? (
        <fieldset class="choices">
          <legend class="label">{t('import_carries')}</legend>
          {personKinds.map((kind) => (
            <label key={kind} class="choice">
              <input type="checkbox" checked={carries.includes(kind)} onChange={() => toggle(kind)} />
              {t(`import_carries_${kind}`)}
            </label>
          ))}
        </fieldset>
      ) : (
        <p class="quiet">{t(`import_about_${about}_help`)}</p>
      )}
    </>
  );
}
