/**
 * What a text file holds, told from its beginning and never from its name.
 */

export type Format = 'csv' | 'ndjson' | 'json' | 'agreement' | 'mapping';

/** `whole`: the text is the whole file and not only its head. */
export function detectFormat(head: string, whole: boolean): Format {
  const text = head.trimStart();
  if (/"format"\s*:\s*"baton-agreement-/.test(text.slice(0, 1000)) && text.startsWith('{')) return 'agreement';
  if (/"format"\s*:\s*"baton-mapping-/.test(text.slice(0, 1000)) && text.startsWith('{')) return 'mapping';
  if (/^\[\s*[[{\]]/.test(text)) return 'json';
  if (!text.startsWith('{')) return 'csv';
  const end = text.indexOf('\n');
  const first = end === -1 ? text : text.slice(0, end);
  const alone = whole && (end === -1 || text.slice(end).trim() === '');
  const object = parsedObject(first);
  // A document may stand on one line, too; then it holds a list.
  if (object && !(alone && Object.values(object).some(Array.isArray))) return 'ndjson';
  return 'json';
}

/** Whether a file is a backup that Baton wrote. */
export function isBackup(head: string): boolean {
  const object = parsedObject(head.split('\n', 1)[0] ?? '');
  return object !== null && object.format === 'baton-backup-1';
}

function parsedObject(line: string): { readonly [key: string]: unknown; readonly format?: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
