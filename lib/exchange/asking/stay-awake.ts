/** Keeps the browser from stopping the worker over a request: to it, a request is no work. */
import { second } from '../../domain/time.ts';
import { browser } from '../../platform/browser.ts';

/** Chromium stops a worker after 30 seconds without a call of its API. */
const every = 20 * second;

/** Runs work, and calls the browser now and then until it is done. */
export async function stayAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), every);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
