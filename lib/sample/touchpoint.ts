/** One row of a story as a touchpoint. */
import type { Instant } from '../domain/time.ts';
import type { Actor, Touchpoint, TouchpointKind } from '../domain/touchpoint.ts';
import { sources } from './sources.ts';

/** `path` is put behind `site`, the origin of the seller's site. */
export function sampleTouchpoint(
  at: Instant,
  kind: TouchpointKind,
  title: string,
  {
    site,
    path,
    actor,
  }: { readonly site: string; readonly path?: string | undefined; readonly actor?: Actor | undefined },
): Touchpoint {
  return {
    at,
    kind,
    title,
    source: sources[kind],
    ...(path !== undefined && { url: site + path }),
    ...(actor && { actor }),
  };
}
