/**
 * When two touchpoints of one contact are the same one, as a number of 53 bits. With 20,000 touchpoints the chance
 * that any two different ones share it is about one in 45 million.
 */
import type { Touchpoint } from '../domain/touchpoint.ts';

/**
 * The identity of a touchpoint within its contact: its source's own identifier, where it has one, else what happened
 * when. The source itself is left out: a file that was renamed before it was read again tells nothing new. The kind
 * is always part of it, because a system numbers its visits and its mails apart.
 */
export function touchpointIdentity({ kind, at, title, url, externalId, channel, campaign }: Touchpoint): number {
  if (externalId !== undefined) return hash53(`${kind}\n#${externalId}`);
  // Where no channel is told nothing is added, so that what was stored before channels were told is still the same.
  const way = channel === undefined && campaign === undefined ? '' : `\n${channel ?? ''}\n${campaign ?? ''}`;
  return hash53(`${kind}\n${at}\n${title ?? ''}\n${url ?? ''}${way}`);
}

/** Two lanes of 32 bits by multiply and xor, mixed at the end; spreads well and needs no allocation. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 2 ** 32 * (high & 0x1fffff) + (low >>> 0);
}
