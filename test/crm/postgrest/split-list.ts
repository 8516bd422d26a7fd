const opening = '({[';
const closing = ')}]';

/**
 * Splits a PostgREST list at its top-level commas; brackets and double quotes protect commas.
 * Elements keep their quotes. An empty text gives no elements.
 */
export function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let part = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted && char === '\\') {
      part += char + text.charAt(++i);
      continue;
    }
    if (char === '"') quoted = !quoted;
    else if (!quoted && opening.includes(char)) depth++;
    else if (!quoted && closing.includes(char)) depth--;
    if (char === ',' && depth === 0 && !quoted) {
      parts.push(part);
      part = '';
    } else {
      part += char;
    }
  }
  return text === '' ? parts : [...parts, part];
}

/** Removes the double quotes around a list element and the backslashes inside them. */
export function unquote(text: string): string {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text;
}

/** Elements of a list such as `1,"b,c"`, without their quotes. */
export const splitList = (text: string): string[] => splitTopLevel(text).map(unquote);
