/** Content pasted as lines of a sheet: a title and a link each. */
import type { Content } from '../../../../lib/domain/agreement/content-schema.ts';
import { longestText } from '../../../../lib/domain/agreement/schema-parts.ts';
import { completeLink, isLink } from './link.ts';

/** What pasted lines come to. */
export interface Pasted {
  readonly added: readonly Pick<Content, 'title' | 'url'>[];
  /** Lines whose link the list has already. */
  readonly known: number;
  /** Lines that cannot be taken, as they are, to be put right. */
  readonly refused: readonly string[];
}

/**
 * Reads lines of a title, then a tab or a semicolon, then a link; or the link first; or a title alone. A link that is
 * on the list, or was in a line before, is not added again.
 */
export function readPasted(text: string, list: readonly Pick<Content, 'url'>[]): Pasted {
  const links = new Set(list.map(({ url }) => url));
  const added: Pick<Content, 'title' | 'url'>[] = [];
  const refused: string[] = [];
  let known = 0;
  for (const line of text.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const entry = readLine(line);
    if (!entry) refused.push(line);
    else if (entry.url !== undefined && links.has(entry.url)) known += 1;
    else {
      added.push(entry);
      if (entry.url !== undefined) links.add(entry.url);
    }
  }
  return { added, known, refused };
}

function readLine(line: string): Pick<Content, 'title' | 'url'> | undefined {
  const cells = cellsOf(line);
  const place = cells.findIndex(looksLikeLink);
  const title = (place === 0 ? cells[1] : cells.slice(0, place < 0 ? 1 : place).join('; ')) ?? '';
  // What stands behind a title and is no link was meant to be one.
  if (title === '' || title.length > longestText || (place < 0 && cells.length > 1)) return undefined;
  if (place < 0) return { title };
  const url = completeLink(cells[place] ?? '');
  return isLink(url) && url.length <= 2000 ? { title, url } : undefined;
}

/** The cells of a line without the quotation marks of a sheet. A semicolon parts them where there is no tab. */
function cellsOf(line: string): string[] {
  return line
    .split(line.includes('\t') ? '\t' : ';')
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('""', '"'),
    )
    .filter((cell) => cell !== '');
}

function looksLikeLink(cell: string): boolean {
  return /^[a-z][a-z+.-]*:\/\/\S+$/i.test(cell) || (!/\s/.test(cell) && isLink(completeLink(cell)));
}
