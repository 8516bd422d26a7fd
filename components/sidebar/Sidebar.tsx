/** The sidebar. */
export function Sidebar() {
  return <main />;
}
