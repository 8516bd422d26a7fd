/** Languages as CRMs and content lists write them, made comparable. */

/** Whoever reads one of these reads the other: both ways of writing Norwegian, and the tag that stands for either. */
const sameAs: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/**
 * The main language of a tag however it is spelled, `pt` of `pt-BR` and `en` of `EN_us`; undefined where it is no tag,
 * as a language's name in words is none.
 */
export function mainLanguage(tag: string): string | undefined {
  const [main = ''] = tag.trim().toLowerCase().split(/[-_]/);
  return /^[a-z]{2,3}$/.test(main) ? (sameAs[main] ?? main) : undefined;
}
