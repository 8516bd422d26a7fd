import { Bot, ChevronDown } from 'lucide';
import { useState } from 'preact/hooks';
import type { JourneyLine } from '../../lib/domain/journey/group.ts';
import type { Zone } from '../../lib/domain/time.ts';
import { formatClock } from '../../lib/platform/format.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { kindIcon } from '../ui/kind-icon.ts';
import { timesKey } from './times-key.ts';
import { sourceName } from './words.ts';

/** One touchpoint, or the same one several times on a day. */
export function JourneyRow({ line, zone }: { readonly line: JourneyLine; readonly zone: Zone }) {
  const [newest] = line.touchpoints;
  const [open, setOpen] = useState(false);
  if (!newest) return null;
  const { kind, actor, url } = newest;
  const times = line.touchpoints.length;
  const kindWord = t(`kind_${kind}`);
  const title = newest.title ?? placeOf(url) ?? kindWord;
  return (
    <li class="journey-row">
      <Icon icon={actor === 'machine' ? Bot : kindIcon[kind]} size={15} class="journey-row-icon" />
      <span class="journey-row-title">
        <bdi>{title}</bdi>
      </span>
      <time class="journey-row-time" dateTime={new Date(newest.at).toISOString()}>
        {formatClock(newest.at, zone)}
      </time>
      <span class="journey-row-about">
        {title !== kindWord && `${kindWord} · `}
        {actor === 'machine' && `${t('sidebar_machine')} · `}
        {sourceName(newest.source)}
        {times > 1 && (
          <button type="button" class="journey-row-times" aria-expanded={open} onClick={() => setOpen(!open)}>
            {plural(timesKey(kind), times)}
            <Icon icon={ChevronDown} size={12} />
          </button>
        )}
      </span>
      {open && (
        <span class="journey-row-all">{line.touchpoints.map(({ at }) => formatClock(at, zone)).join(' · ')}</span>
      )}
    </li>
  );
}

/** Where on the web it was, for a touchpoint without a title; without the part behind `?`, which often names a person. */
function placeOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : url;
}
