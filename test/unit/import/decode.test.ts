import { describe, expect, it } from 'vitest';
import { textChunks } from '../../../lib/import/decode.ts';
import { detectEncoding, type Encoding } from '../../../lib/import/encoding.ts';
import { fileOf } from './support/sources.ts';

const text = 'Åse;Łucja;佐伯;😀\n';
const utf8 = new TextEncoder().encode(text);

function utf16(littleEndian: boolean, mark: boolean, content = text): Uint8Array {
  const whole = (mark ? '\ufeff' : '') + content;
  const bytes = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at++) bytes.setUint16(at * 2, whole.charCodeAt(at), littleEndian);
  return new Uint8Array(bytes.buffer);
}

async function decoded(bytes: Uint8Array, piece: number, encoding: Encoding = detectEncoding(bytes)) {
  let [all, unreadable] = ['', 0];
  for await (const chunk of textChunks(fileOf(bytes, { piece }), encoding)) {
    all += chunk.text;
    unreadable += chunk.unreadable;
  }
  return { all, unreadable, encoding };
}

describe('encodings', () => {
  const latin = Uint8Array.from([...'Bj\u00f8rn \u00c5s, '].map((letter) => letter.charCodeAt(0)).concat([0x80, 0x0a]));
  it.each([
    ['UTF-8', utf8, 'utf-8', text],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8', text],
    ['UTF-16, little end first, with a mark', utf16(true, true), 'utf-16le', text],
    ['UTF-16, big end first, with a mark', utf16(false, true), 'utf-16be', text],
    [
      'UTF-16, little end first, without a mark',
      utf16(true, false, 'Email;Name\nåse@x.example;Åse\n'),
      'utf-16le',
      'Email;Name\nåse@x.example;Åse\n',
    ],
    ['UTF-16, big end first, without a mark', utf16(false, false, 'Email;Name\n'), 'utf-16be', 'Email;Name\n'],
    ['windows-1252', latin, 'windows-1252', 'Bjørn Ås, €\n'],
  ])('reads %s, however it is cut', async (_, bytes, encoding, expected) => {
    for (const piece of [1, 2, 3, 5, 64]) {
      expect(await decoded(bytes, piece), `pieces of ${piece} bytes`).toEqual({
        all: expected,
        unreadable: 0,
        encoding,
      });
    }
  });

  it('goes over to windows-1252 when a file that was ASCII so far turns out not to be UTF-8', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('x'.repeat(5000)), 0xe5, 0x73, 0x65]);
    expect((await decoded(bytes, 1000, 'utf-8')).all.slice(-3)).toBe('åse');
  });

  it('keeps to UTF-8 and counts what it cannot read once the file has shown that it is UTF-8', async () => {
    const bytes = Uint8Array.from([...utf8, 0xe5, 0x20, 0xe6, 0x20]);
    const { all, unreadable } = await decoded(bytes, 7, 'utf-8');
    expect(all).toBe(`${text}\ufffd \ufffd `);
    expect(unreadable).toBe(2);
  });
});

describe('what is no text', () => {
  it.each([
    ['empty', [], 'empty', undefined],
    ['excel', [0x50, 0x4b, 3, 4, 20, 0], 'binary', 'excel'],
    ['pdf', [...'%PDF-1.7'].map((letter) => letter.charCodeAt(0)), 'binary', 'pdf'],
    ['an image', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'binary', 'image'],
    ['unknown bytes', [1, 0, 0, 0, 7, 0, 0, 200, 0, 0, 0, 1], 'binary', 'unknown'],
  ])('is refused: %s', (_, bytes, code, what) => {
    expect(() => detectEncoding(Uint8Array.from(bytes))).toThrow(
      expect.objectContaining({ code, detail: what ? { what } : {} }),
    );
  });
});
