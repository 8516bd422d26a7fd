/** Plain words of Mautic's HTML. */
import type { Told } from '../reading/person-draft.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * A told text without markup: Mautic stores what users enter with its special characters as entities, decorates labels
 * with icons, and keeps notes as HTML. The result is still untrusted text.
 */
export function plainText(told: Told): string {
  if (told === null || told === undefined) return '';
  return String(told)
    .replace(/<\/(?:p|div|li|h\d)>|<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,4}));/gi, (entity, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      if (name) return named[name.toLowerCase()] ?? entity;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    })
    .trim();
}
