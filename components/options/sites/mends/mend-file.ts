/** A file of mends, for another browser or for everybody. */
import type { MendFile, PageMend } from '../../../../lib/domain/page-mend.ts';

/** The file's text, one mend after the other, to be read by people too. */
export function mendFileText(mends: readonly PageMend[]): string {
  const file: MendFile = { format: 'baton-mends', version: 1, mends: [...mends] };
  return `${JSON.stringify(file, null, 2)}\n`;
}
