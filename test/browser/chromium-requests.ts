import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';

/** Who listens to a worker. The browser ends no worker that is listened to. */
const listening = new WeakMap<Target, Set<CDPSession>>();

/** Listens to a target no longer; to the worker that is started in its place all the same. */
export async function stopListening(target: Target): Promise<void> {
  const sessions = [...(listening.get(target) ?? [])];
  listening.delete(target);
  await Promise.all(sessions.map((session) => session.detach().catch(() => undefined)));
}

/**
 * Notes what an extension asks the network for, from its worker, its pages and its frames in other pages, those
 * that start later included.
 */
export async function recordRequests(browser: Browser, extensionOrigin: string): Promise<() => Promise<string[]>> {
  const requests: string[] = [];
  const sessions: Promise<void>[] = [];

  async function listen(session: CDPSession): Promise<void> {
    session.on(
      'Network.requestWillBeSent',
      ({ request, documentURL, initiator }: Protocol.Network.RequestWillBeSentEvent) => {
        const asker = [documentURL, initiator.url ?? '', ...(initiator.stack?.callFrames.map(({ url }) => url) ?? [])];
        if (asker.some((url) => url.startsWith(extensionOrigin))) requests.push(request.url);
      },
    );
    // Frames of another origin have a session of their own.
    session.on('sessionattached', (child: CDPSession) => sessions.push(listen(child).catch(() => undefined)));
    await session.send('Network.enable');
    // Held until it is listened to: a frame may ask as soon as it starts. The worker has a session already.
    const filter = ['browser', 'tab', 'service_worker'].map((type) => ({ type, exclude: true }));
    const attach = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [...filter, {}] };
    await session.send('Target.setAutoAttach', attach);
    await session.send('Runtime.runIfWaitingForDebugger');
  }

  function follow(target: Target): void {
    sessions.push(
      target
        .createCDPSession()
        .then((session) => {
          listening.set(target, (listening.get(target) ?? new Set()).add(session));
          return listen(session);
        })
        .catch(() => undefined),
    );
  }

  browser.on('targetcreated', follow);
  for (const target of browser.targets()) if (target.type() !== 'browser') follow(target);
  await Promise.all(sessions);
  return async () => {
    await Promise.all(sessions);
    return requests;
  };
}
