/**
 * Calls back once the browser has drawn what was just rendered. The frame's callback runs before it is drawn; a task
 * begun there runs after, and sooner than a second frame would.
 */
export function afterPaint(done: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
