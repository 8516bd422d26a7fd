import type { Plane } from './plane.ts';
import { cutTo, labelStep, widthOf } from './text-fit.ts';

/** So few labels that are so long name things rather than months: each is shown, cut where it must be. */
const fewLabels = 8;
const longLabel = 72;

export interface LabelLineProps {
  readonly plane: Plane;
  readonly labels: readonly string[];
  /** The middle of each, from the side where reading begins. */
  readonly middleOf: (place: number) => number;
  /** Between two of them. */
  readonly room: number;
  readonly y: number;
}

/** The labels under a chart; of many, every so manieth, the last one always. */
export function LabelLine({ plane, labels, middleOf, room, y }: LabelLineProps) {
  const areNames = labels.length <= fewLabels && labels.some((label) => widthOf(label) > longLabel);
  const step = areNames ? 1 : labelStep(labels, room);
  const places = labels.map((label, place) => {
    const shown = areNames ? cutTo(label, Math.max(room - 4, 24)) : label;
    const half = widthOf(shown) / 2;
    return { label, shown, half, middle: Math.min(Math.max(middleOf(place), half), plane.width - half) };
  });
  // The last one was moved in where it would have stood out of the picture, and may touch the one before.
  const touchesLast = (place: number): boolean => {
    const [here, last] = [places[place], places.at(-1)];
    return here !== undefined && last !== undefined && last.middle - here.middle < here.half + last.half;
  };
  return (
    <g>
      {places.map(({ label, shown, middle }, place) => {
        const fromLast = labels.length - 1 - place;
        if (fromLast % step !== 0 || (fromLast > 0 && touchesLast(place))) return null;
        return (
          <text key={`${place} ${label}`} class="chart-text" x={plane.across(middle)} y={y} text-anchor="middle">
            {shown}
            {shown !== label && <title>{label}</title>}
          </text>
        );
      })}
    </g>
  );
}
