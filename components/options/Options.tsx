/** The options. */
export function Options() {
  return <main />;
}
