/** What leads touched by their own will, in columns. */
import { factOf } from '../../agreement/fact-test.ts';
import { defaultMachineRules, type MachineRules } from '../../agreement/machine-schema.ts';
import type { Agreement } from '../../agreement/schema.ts';
import type { Contact } from '../../contact.ts';
import { wholeJourney } from '../../journey/whole-journey.ts';
import { nameKey } from '../../name-key.ts';
import type { Instant } from '../../time.ts';
import { actors, type Touchpoint, touchpointKinds } from '../../touchpoint.ts';
import { campaignOf, channelOf, kindChannels, toldChannel } from '../channel-of.ts';
import type { Spend } from '../channels/spend.ts';
import type { TouchColumns } from '../lead-table.ts';
import { type CodedJourney, type JourneyPart, touchTexts } from './coded-journey.ts';
import { Growing } from './growing.ts';
import { MachineClicks } from './machine-clicks.ts';
import { Words } from './words.ts';

const machine = actors.indexOf('machine');
const unsaid = actors.indexOf('unknown');
const click = touchpointKinds.indexOf('emailClick');
/** By the place of the kind. */
const mayCount = touchpointKinds.map((kind) => Object.hasOwn(kindChannels, kind) || kind === 'other');
const withContent: ReadonlySet<string> = new Set(['download', 'form', 'webinar', 'event', 'video']);
const hasContent = touchpointKinds.map((kind) => withContent.has(kind));

/** More different channels or campaigns are not told apart. */
const mostWords = 65_535;

/** Puts the columns together, at one instant under one agreement. */
export class OwnTouches {
  readonly #agreement: Pick<Agreement, 'machines'>;
  readonly #rules: MachineRules;
  readonly #now: Instant;
  readonly #clicks: MachineClicks;
  readonly #starts = new Growing((size) => new Uint32Array(size));
  readonly #at = new Growing((size) => new Float64Array(size));
  readonly #channel = new Growing((size) => new Uint16Array(size));
  readonly #campaign = new Growing((size) => new Uint16Array(size));
  readonly #content = new Growing((size) => new Uint32Array(size));
  readonly #channels = new Words(mostWords);
  readonly #campaigns = new Words(mostWords - 1);
  readonly #contents = new Words();
  /** Codes of channels by the place of the kind. */
  readonly #byKind: number[] = [];
  /** Channels by the keys of the campaigns that were paid for on them, and on no other. */
  readonly #paid: ReadonlyMap<string, string>;

  constructor(agreement: Pick<Agreement, 'machines'>, now: Instant, spend: readonly Spend[] = []) {
    this.#paid = channelsByCampaign(spend);
    this.#agreement = agreement;
    this.#rules = agreement.machines ?? defaultMachineRules;
    this.#clicks = new MachineClicks(this.#rules);
    this.#now = now;
  }

  /**
   * Takes the next lead's journey. A lead that touched nothing is told by its source as one touch when it came in, so that a
   * table of leads alone has channels as well.
   */
  add(contact: Contact, journey: CodedJourney, createdAt: Instant): void {
    this.#starts.push(this.#at.length);
    const before = this.#at.length;
    if (journey.hasOneSource) this.#addParts(journey);
    // Turned round twice: what happened at one instant keeps its order.
    else this.#addWhole(wholeJourney(journey.touchpoints().toReversed(), this.#agreement).reverse());
    if (this.#at.length > before) return;
    const campaign = String(factOf(contact, 'campaign')?.value ?? '').trim() || undefined;
    const source = toldChannel(String(factOf(contact, 'leadSource')?.value ?? '')) ?? this.#channelOfCampaign(campaign);
    if (source !== undefined) this.#push(createdAt, source, campaign, undefined);
  }

  /** A lead of which only the campaign is known came by the channel on which it was paid for, else by the campaign itself. */
  #channelOfCampaign(campaign: string | undefined): string | undefined {
    if (campaign === undefined) return undefined;
    return toldChannel(this.#paid.get(nameKey(campaign)) ?? campaign);
  }

  /** The columns. */
  done(): TouchColumns {
    this.#starts.push(this.#at.length);
    return {
      starts: this.#starts.done(),
      at: this.#at.done(),
      channel: this.#channel.done(),
      campaign: this.#campaign.done(),
      content: this.#content.done(),
      channels: this.#channels.list,
      campaigns: this.#campaigns.list,
      contents: this.#contents.list,
    };
  }

  #addParts(journey: CodedJourney): void {
    const machines = this.#clicks.of(journey);
    let place = 0;
    for (const part of journey.parts) {
      const isTold = part.has(touchTexts.channel) || part.has(touchTexts.campaign);
      for (let index = 0; index < part.size; index += 1, place += 1) {
        const kind = part.kind(index);
        if (!mayCount[kind] || part.at(index) > this.#now) continue;
        const actor = part.actor(index);
        if (actor === machine || (kind === click && actor === unsaid && machines?.[place] === true)) continue;
        this.#addCoded(part, index, kind, isTold);
      }
    }
  }

  #addCoded(part: JourneyPart, index: number, kind: number, isTold: boolean): void {
    const url = part.text(touchTexts.url, index);
    const channel = isTold ? part.text(touchTexts.channel, index) : undefined;
    const campaign = isTold ? part.text(touchTexts.campaign, index) : undefined;
    const content = hasContent[kind] ? part.text(touchTexts.title, index) : undefined;
    // Nearly all say neither, and are many.
    if (channel === undefined && campaign === undefined && !url?.includes('utm_')) {
      const known = this.#kindChannel(kind);
      if (known >= 0) this.#pushCodes(part.at(index), known, 0, content);
      return;
    }
    const told: { -readonly [Part in 'kind' | 'url' | 'channel' | 'campaign']?: Touchpoint[Part] } & {
      kind: Touchpoint['kind'];
    } = { kind: touchpointKinds[kind] ?? 'other' };
    if (url !== undefined) told.url = url;
    if (channel !== undefined) told.channel = channel;
    if (campaign !== undefined) told.campaign = campaign;
    const found = channelOf(told);
    if (found !== undefined) this.#push(part.at(index), found, campaignOf(told), content);
  }

  /** The code of the channel of a kind; -1 where it has none. */
  #kindChannel(kind: number): number {
    let code = this.#byKind[kind];
    if (code === undefined) {
      const channel = channelOf({ kind: touchpointKinds[kind] ?? 'other' });
      code = channel === undefined ? -1 : Math.max(0, this.#channels.codeOf(channel));
      this.#byKind[kind] = code;
    }
    return code;
  }

  #addWhole(journey: readonly (Omit<Touchpoint, 'actor'> & { readonly actor: string })[]): void {
    for (const touchpoint of journey) {
      const { at, actor, kind, title } = touchpoint;
      const channel = actor === 'machine' || at > this.#now ? undefined : channelOf(touchpoint);
      if (channel === undefined) continue;
      this.#push(at, channel, campaignOf(touchpoint), withContent.has(kind) ? title : undefined);
    }
  }

  #push(at: Instant, channel: string, campaign: string | undefined, content: string | undefined): void {
    const code = campaign === undefined ? 0 : this.#campaigns.codeOf(campaign) + 1;
    this.#pushCodes(at, Math.max(0, this.#channels.codeOf(channel)), code, content);
  }

  #pushCodes(at: Instant, channel: number, campaign: number, content: string | undefined): void {
    this.#at.push(at);
    this.#channel.push(channel);
    this.#campaign.push(campaign);
    this.#content.push(content === undefined || content === '' ? 0 : this.#contents.codeOf(content) + 1);
  }
}

function channelsByCampaign(spend: readonly Spend[]): ReadonlyMap<string, string> {
  const channels = new Map<string, string | null>();
  for (const { channel, campaign } of spend) {
    if (channel === undefined || campaign === undefined) continue;
    const key = nameKey(campaign);
    const former = channels.get(key);
    channels.set(key, former === undefined || former === channel ? channel : null);
  }
  return new Map([...channels].flatMap(([key, channel]) => (channel === null ? [] : [[key, channel] as const])));
}
