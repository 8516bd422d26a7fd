/** The channel and the campaign by which a lead came. */
import type { Touchpoint, TouchpointKind } from '../touchpoint.ts';

/**
 * The channels of touches of which nobody told one, by their kind. The sign before the name keeps them apart from channels
 * that are told; whoever shows them finds the words.
 */
export const kindChannels = {
  page: '@website',
  download: '@download',
  form: '@form',
  webinar: '@webinar',
  event: '@event',
  emailClick: '@email',
  ad: '@ad',
  chat: '@chat',
  video: '@video',
} as const satisfies Partial<Record<TouchpointKind, string>>;

/** A channel that no source told. */
export type KindChannel = (typeof kindChannels)[keyof typeof kindChannels];

/**
 * The channel of a touch: its own; else what `utm_source` in its address says; else the one of its kind. Undefined for what
 * the lead did not do by its own will: of other kinds only `other` counts, and only where a channel is told.
 */
export function channelOf({ kind, channel, url }: Pick<Touchpoint, 'kind' | 'channel' | 'url'>): string | undefined {
  const byKind = Object.hasOwn(kindChannels, kind) ? kindChannels[kind as keyof typeof kindChannels] : undefined;
  if (byKind === undefined && kind !== 'other') return undefined;
  return toldChannel(channel ?? '') ?? toldChannel(campaignMark(url, 'utm_source') ?? '') ?? byKind;
}

/** The campaign of a touch: its own, else what `utm_campaign` in its address says. */
export function campaignOf({ campaign, url }: Pick<Touchpoint, 'campaign' | 'url'>): string | undefined {
  return campaign?.trim() || campaignMark(url, 'utm_campaign')?.trim() || undefined;
}

/** A channel as it is told, without what would make it look like one that is not; undefined for a blank one. */
export function toldChannel(channel: string): string | undefined {
  return channel.replace(/^[\s@]+/, '').trimEnd() || undefined;
}

/** What links of campaigns are marked with, as Google's Campaign URL Builder has it. */
function campaignMark(url: string | undefined, name: 'utm_source' | 'utm_campaign'): string | undefined {
  if (!url?.includes(name)) return undefined;
  const found = new RegExp(`[?&]${name}=([^&#]*)`).exec(url)?.[1]?.replaceAll('+', ' ');
  if (!found) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    // Cut off in the middle of a letter.
    return found;
  }
}
