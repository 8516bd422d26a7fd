import type { ComponentChildren } from 'preact';
import { browser } from '../../lib/platform/browser.ts';

/** A link to the options page, or with `part` to one part of it. A link, because a frame may not open the page itself. */
export function OptionsLink({ part, children }: { readonly part?: string; readonly children: ComponentChildren }) {
  return (
    <a href={`${browser.runtime.getURL('/options.html')}${part ? `#${part}` : ''}`} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
