/** The body of a reply, within bounds. */
import { ConnectorError } from '../connector.ts';

/** More than this no reply about one person has. */
const largest = 25_000_000;

/** The body parsed where it is JSON, else its text; `null` where there is none. Throws where it is too large. */
export async function readBody(response: Response): Promise<unknown> {
  const text = await readText(response);
  if (text === '') return null;
  const type = response.headers.get('content-type') ?? '';
  const looksLikeJson = /\bjson\b/i.test(type) || /^\s*[[{]/.test(text);
  if (!looksLikeJson) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largest) {
      await reader.cancel();
      throw new ConnectorError({ code: 'notUnderstood', what: `> ${largest / 1_000_000} MB` });
    }
    text += decoder.decode(value, { stream: true });
  }
}
