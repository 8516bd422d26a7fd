import {
  type SymbolType,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

/** So many series can be told from each other; the next one looks like the first. */
export const looks = 6;

/** Lines without a colour: whole, dashed, dotted. */
const dashes = [undefined, '6 4', '1.5 4', '10 4 2 4', '4 2', '14 4'] as const;
const marks = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolWye, symbolStar] as const;

/** How the line of a series is broken. */
export function dashOf(place: number): string | undefined {
  return dashes[place % looks];
}

/** The mark at the points of a series. */
export function markOf(place: number): SymbolType {
  return marks[place % looks] ?? symbolCircle;
}

/** How the bars of a series are filled: a colour of its own, and a pattern for who sees or prints none. */
export function fillOf(id: string, place: number): string {
  return `url(#${id}-${place % looks})`;
}

/** The patterns that `fillOf` names; once in each drawing. */
export function Fills({ id, count }: { readonly id: string; readonly count: number }) {
  return (
    <defs>
      {Array.from({ length: Math.min(count, looks) }, (_, place) => (
        <pattern
          key={place}
          id={`${id}-${place}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform={place === 4 ? 'rotate(-45)' : place === 2 ? 'rotate(45)' : undefined}
        >
          <Fill place={place} />
        </pattern>
      ))}
    </defs>
  );
}

function Fill({ place }: { readonly place: number }) {
  const ground = <rect width="6" height="6" class={`chart-ground-${place + 1}`} />;
  switch (place) {
    case 2:
    case 4:
      return (
        <>
          {ground}
          <rect width="2.5" height="6" class={`chart-ink-${place + 1}`} />
        </>
      );
    case 3:
      return (
        <>
          {ground}
          <circle cx="1.5" cy="1.5" r="1.2" class="chart-ink-4" />
          <circle cx="4.5" cy="4.5" r="1.2" class="chart-ink-4" />
        </>
      );
    default:
      return ground;
  }
}
