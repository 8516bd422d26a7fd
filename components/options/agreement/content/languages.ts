/** The languages content may be in, by their names. */
import { formatLanguage } from '../../../../lib/platform/format.ts';
import { formatter } from '../../../../lib/platform/i18n.ts';

/** Those in which business is commonly done; any other tag from a file is kept and shown beside them. */
const common =
  'ar bg bs ca cs cy da de el en en-GB en-US es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms mt nb nl nn pl pt pt-BR ro ru se sk sl sq sr sv th tr uk vi zh-Hans zh-Hant'.split(
    ' ',
  );

/** Tags with their names, those in use first, each group by its names. */
export function languageOptions(inUse: readonly string[]): readonly (readonly [tag: string, name: string])[] {
  const used = [...new Set(inUse)];
  return [...named(used), ...named(common.filter((tag) => !used.includes(tag)))];
}

function named(tags: readonly string[]): (readonly [string, string])[] {
  const { compare } = formatter(Intl.Collator, {});
  return tags.map((tag) => [tag, formatLanguage(tag)] as const).sort(([, a], [, b]) => compare(a, b));
}
