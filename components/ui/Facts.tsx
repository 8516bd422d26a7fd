import { type ComponentChildren, Fragment, toChildArray } from 'preact';

/**
 * Things told of one, side by side, with a point between them for the eye. The point stands outside of what it parts:
 * within a name in Latin letters it would be drawn on the wrong side of it in an Arabic page.
 */
export function Facts({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      {toChildArray(children).map((child, place) => (
        <Fragment key={place}>
          {place > 0 && <span aria-hidden="true">{'\u00a0· '}</span>}
          {child}
        </Fragment>
      ))}
    </>
  );
}
