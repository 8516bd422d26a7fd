/** A sentence with something else than text in it. */
import { type MessageKey, t } from '../../lib/platform/i18n.ts';

const place = '\u{F0000}';

/** What stands before and after the one value of a message, wherever a language puts it. */
export function around(key: MessageKey): readonly [before: string, after: string] {
  const [before = '', after = ''] = t(key, place).split(place);
  return [before, after];
}
