/** The popup. */
export function Popup() {
  return <main />;
}
