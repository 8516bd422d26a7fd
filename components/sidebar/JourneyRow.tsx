import { Bot, ChevronDown } from 'lucide';
import { useState } from 'preact/hooks';
import type { JourneyLine } from '../../lib/domain/journey/group.ts';
import type { TouchpointView } from '../../lib/domain/lead.ts';
import type { Zone } from '../../lib/domain/time.ts';
import { formatClock, formatFacts, formatList } from '../../lib/platform/format.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { kindIcon } from '../ui/kind-icon.ts';
import type { SourceNames } from './exchange/source-names.ts';
import { timesKey } from './times-key.ts';
import { sourceName } from './words.ts';

export interface JourneyRowProps {
  readonly line: JourneyLine;
  readonly zone: Zone;
  readonly names: SourceNames;
  /** It came while the record was on show. */
  readonly isNew: boolean;
}

/** One touchpoint, or the same one several times on a day. */
export function JourneyRow({ line, zone, names, isNew }: JourneyRowProps) {
  const [newest] = line.touchpoints;
  const [open, setOpen] = useState(false);
  if (!newest) return null;
  const { kind, actor, rule, url } = newest;
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
        {isNew && (
          <>
            <span class="journey-new">{t('exchange_new')}</span>{' '}
          </>
        )}
        {formatFacts([
          ...(title === kindWord ? [] : [kindWord]),
          ...(actor === 'machine' ? [machineText(rule)] : []),
          sourcesOf(line, names),
        ])}
        {times > 1 && (
          <button type="button" class="journey-row-times" aria-expanded={open} onClick={() => setOpen(!open)}>
            {plural(timesKey(kind), times)}
            <Icon icon={ChevronDown} size={12} />
          </button>
        )}
      </span>
      {open && (
        <span class="journey-row-all">{formatFacts(line.touchpoints.map(({ at }) => formatClock(at, zone)))}</span>
      )}
    </li>
  );
}

/** That it was likely a machine, and by which rule. */
function machineText(rule: TouchpointView['rule']): string {
  return rule === undefined || rule === 'person' || rule === 'visited'
    ? t('sidebar_machine')
    : t(`machine_rule_${rule}`);
}

/** The systems that tell of it, each once. */
function sourcesOf({ touchpoints }: JourneyLine, names: SourceNames): string {
  const [first, ...others] = new Set(touchpoints.flatMap(({ source, alsoFrom = [] }) => [source, ...alsoFrom]));
  if (others.length === 0) return sourceName(first ?? '', names);
  return formatList([first ?? '', ...others].map((source) => sourceName(source, names)));
}

/** Where on the web it was, for a touchpoint without a title; without the part behind `?`, which often names a person. */
function placeOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : url;
}
