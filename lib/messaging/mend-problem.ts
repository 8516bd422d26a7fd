/** What is wrong with a file of mends, in words: the detail of the failure `invalidMends`. */
import { number, t } from '../platform/i18n.ts';

const parts = ['site', 'crm', 'object', 'field', 'selector', 'madeAt'] as const;

/**
 * What is wrong and where, in a sentence or two.
 * @param detail The path into the file and the kind of fault, as `mends[2].selector: too_big`.
 */
export function mendProblemText(detail = ''): string {
  const [, path = '', problem = ''] = /^(\S*?):?(?:\s+(\S+))?$/.exec(detail.trim()) ?? [];
  const [, index, part] = /^mends\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  if (index === undefined) return t(fileProblem(path));
  const place = number(Number(index) + 1);
  if (problem === 'duplicate') return t('options_mends_wrong_duplicate', place);
  const known = parts.find((each) => each === part);
  return known ? t(`options_mends_wrong_${known}`, place) : t('options_mends_wrong_mend', place);
}

function fileProblem(path: string) {
  if (path === 'version') return 'options_mends_wrong_version';
  return path === 'mends' ? 'options_mends_wrong_list' : 'options_mends_wrong_file';
}
