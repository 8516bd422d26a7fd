/**
 * What Odoo's errors mean. A session call fails with status 200 and `{error: {code, message, data: {name, message}}}`,
 * a call by key with a status and `{name, message}`. The name is that of the class in Odoo's source.
 */
import * as z from 'zod/mini';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { words } from '../reading/person-draft.ts';

const text = z.catch(z.string(), '');

const rpcError = z.object({
  error: z.object({
    code: z.catch(z.number(), 0),
    message: text,
    data: z.catch(z.object({ name: text, message: text }), { name: '', message: '' }),
  }),
});

/** `debug` beside it tells it from a value that happens to have a name and a message. */
const json2Error = z.object({ name: z.string(), message: text });

/** By the session's own code. */
const sessionExpired = 100;

const modelName = /^(?:the model )?['"]?([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)['"]?(?: does not exist)?$/;

/** The failure in a reply, if there is one that Odoo names. */
export function failureIn(status: number, body: unknown): ExchangeFailure | undefined {
  const rpc = z.safeParse(rpcError, body);
  if (rpc.success && status < 400) {
    const { code, data, message } = rpc.data.error;
    if (code === sessionExpired || code === 403) return { code: 'signedOut' };
    if (code === 404 && !data.name.includes('NotFound')) return { code: 'badSetting', field: 'address' };
    return named(data.name, data.message || message) ?? { code: 'serverError', status: 500 };
  }
  if (status < 400) return undefined;
  const json2 = z.safeParse(json2Error, body);
  if (json2.success) {
    const failure = named(json2.data.name, json2.data.message);
    if (failure) return failure;
  }
  // Neither way in lies at this address: no Odoo, or one that is older than the key's API.
  if (status === 404) return { code: 'badSetting', field: 'address' };
  return undefined;
}

function named(name: string, message: string): ExchangeFailure | undefined {
  const kind = name.split('.').at(-1) ?? '';
  if (kind === 'SessionExpiredException' || kind === 'AccessDenied' || kind === 'Unauthorized')
    return { code: 'signedOut' };
  if (kind === 'AccessError') return { code: 'forbidden' };
  if (kind === 'MissingError') return { code: 'notFound' };
  const model = modelName.exec(message.trim())?.[1];
  if ((kind === 'KeyError' || kind === 'NotFound') && model) return { code: 'planLacks', what: model };
  // Its message holds the whole search, and so the address of whom it is about: the field's name is enough.
  const field = /invalid field\s+['"]?([\w.]+)/i.exec(message)?.[1];
  if (field) return { code: 'refused', why: `Invalid field ${field}`.slice(0, 300) };
  if (['UserError', 'ValidationError', 'RedirectWarning'].includes(kind))
    return { code: 'refused', why: words(message, 300) || kind };
  return undefined;
}
