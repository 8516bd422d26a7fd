/** The channels, or campaigns, of a report by number. */
import { nameKey } from '../../name-key.ts';
import type { LeadTable } from '../lead-table.ts';
import type { ChannelsQuestion } from './channels.ts';

/** The number of what is not told. */
export const untold = 0;

/** All names that touches, spend and imported paths tell, each by a number. Names that differ by case or space are one. */
export class RowNames {
  /** As they were spelt first; null: the channel or the campaign is not told. */
  readonly list: (string | null)[] = [null];
  readonly #bySpelling = new Map<string, number>();
  readonly #byKey = new Map<string, number>();
  /** By the codes of touches, which begin with 1 for campaigns: 0 is none. */
  readonly #byCode: Uint32Array;
  readonly #codes: Uint16Array;

  constructor({ touches, spend, paths }: LeadTable, by: ChannelsQuestion['by']) {
    const words = by === 'channel' ? touches.channels : touches.campaigns;
    const first = by === 'channel' ? 0 : 1;
    this.#byCode = new Uint32Array(words.length + first);
    for (const [place, word] of words.entries()) this.#byCode[place + first] = this.idOf(word);
    this.#codes = by === 'channel' ? touches.channel : touches.campaign;
    if (by === 'channel') for (const { channels } of paths) for (const channel of channels) this.idOf(channel);
    for (const row of spend) this.idOf(row[by] ?? null);
  }

  /** How many. */
  get size(): number {
    return this.list.length;
  }

  /** The number of a name, the next one where it is new. */
  idOf(name: string | null): number {
    if (name === null) return untold;
    let id = this.#bySpelling.get(name);
    if (id === undefined) {
      const key = nameKey(name);
      id = this.#byKey.get(key) ?? this.list.push(name) - 1;
      this.#byKey.set(key, id);
      this.#bySpelling.set(name, id);
    }
    return id;
  }

  /** The number of what a touch names, by its place in the columns. */
  ofTouch(touch: number): number {
    return this.#byCode[this.#codes[touch] ?? 0] ?? untold;
  }
}
