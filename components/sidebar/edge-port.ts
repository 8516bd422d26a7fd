/**
 * The line to the edge that opened this frame. It comes as a port beside the frame's own token, which no page knows;
 * the first such port is taken and no other.
 */
import type { EdgeToSidebar, SidebarToEdge } from '../../lib/messaging/protocol.ts';

export interface EdgePort {
  /** Sends at once, or keeps the last message of each type until the port is here. */
  readonly post: (message: SidebarToEdge) => void;
}

/** Waits for the port that belongs to the token and hands on what comes through it. */
export function awaitEdgePort(token: string, onMessage: (message: EdgeToSidebar) => void): EdgePort {
  let port: MessagePort | undefined;
  const kept = new Map<SidebarToEdge['type'], SidebarToEdge>();

  const take = (event: MessageEvent<unknown>): void => {
    const [offered] = event.ports;
    if (event.source !== window.parent || !offered || !carries(event.data, token)) return;
    window.removeEventListener('message', take);
    port = offered;
    port.onmessage = ({ data }: MessageEvent<EdgeToSidebar>) => onMessage(data);
    for (const message of kept.values()) port.postMessage(message);
    kept.clear();
  };
  window.addEventListener('message', take);

  return {
    post(message) {
      if (port) port.postMessage(message);
      else kept.set(message.type, message);
    },
  };
}

function carries(data: unknown, token: string): boolean {
  return typeof data === 'object' && data !== null && 'token' in data && data.token === token;
}
