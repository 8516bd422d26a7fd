/** A selector, as it is written. */
export function Selector({ children }: { readonly children: string }) {
  return (
    <code class="health-selector" dir="ltr">
      {children}
    </code>
  );
}
