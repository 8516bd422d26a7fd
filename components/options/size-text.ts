import { number } from '../../lib/platform/i18n.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** Bytes in the unit people would say them in: "2.4 MB". Powers of 1,000, as browsers and disks count. */
export function sizeText(bytes: number): string {
  const step = bytes < 1e6 ? 0 : bytes < 1e9 ? 1 : 2;
  const value = bytes / 1000 ** (step + 1);
  return number(value, { style: 'unit', unit: units[step], maximumFractionDigits: value < 10 ? 1 : 0 });
}
