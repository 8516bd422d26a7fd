import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ExchangeScript } from '../lib/exchange/contract.ts';
import { makeExchange } from '../lib/exchange/make.ts';

/** Talks to other systems. Loaded by the worker when something is connected; by itself it does nothing. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { batonExchange: makeExchange } satisfies ExchangeScript);
});
