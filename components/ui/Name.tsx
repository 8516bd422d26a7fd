import { speaksFromRight } from '../../lib/platform/i18n.ts';

/**
 * A name among other words, in its own direction. One of ours that begins with Latin letters, "A1: fits very well" in
 * Arabic, runs as the page does: `bdi` alone would take its direction from the first letter.
 */
export function Name({ of }: { readonly of: string }) {
  const isOurs = speaksFromRight() && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(of);
  return <bdi dir={isOurs ? 'rtl' : undefined}>{of}</bdi>;
}
