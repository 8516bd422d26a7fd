/** Words for what the agreement and the data name by ids. */
import type { RequirementView } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { formatAge } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { factName } from '../ui/fact-name.ts';
import type { SourceNames } from './exchange/source-names.ts';

/** Where something was learnt: a connection's name, a file's as it is, Baton's own two sources in words. */
export function sourceName(source: string, names?: SourceNames): string {
  if (source === 'rep') return t('sidebar_source_rep');
  return source === 'sample' ? t('sidebar_source_sample') : (names?.get(source) ?? source);
}

/** "3 days ago · leads.csv": how old a fact is and where it comes from. */
export function provenance(
  { at, source }: { readonly at: Instant; readonly source: string },
  now: Instant,
  names?: SourceNames,
): string {
  return t('sidebar_provenance', formatAge(at, now), sourceName(source, names));
}

/** What a stage asks for, in words. */
export function requirementText({ need, detail = '' }: RequirementView): string {
  if (need === 'fact') return t('sidebar_need_fact', factName(detail));
  if (need === 'fit') return t('sidebar_need_fit', detail);
  if (need === 'engagement') return t('sidebar_need_engagement', detail);
  return t(`sidebar_need_${need}`);
}
