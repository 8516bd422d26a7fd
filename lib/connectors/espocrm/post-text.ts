/** Posts in EspoCRM's stream are Markdown. */

/** Signs that mean something anywhere, and those that do so where a line begins with them. */
const anywhere = /[\\`*_[\]<>~|]/g;
const atBeginning = /^(\s*)([#+=-])/gm;

/** A post with a heading, in which nothing of the text is markup. */
export function postOf(title: string, text: string): string {
  return `**${escaped(title)}**\n\n${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replace(anywhere, '\\$&').replace(atBeginning, '$1\\$2');
}

/** The words of a post on one line, without most of what decorates them: to be shown as text. */
export function wordsOf(post: unknown): string {
  return String(post ?? '')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>~|=])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
