import { describe, expect, it } from 'vitest';
import type { Asked } from '../../services/service.ts';
import { vendorSpec } from './vendor-spec.ts';

const spec = await vendorSpec('hubspot/openapi-v3-contacts.json');
const swagger = await vendorSpec('marketo/swagger-mapi.json');

function request(method: string, path: string, body?: unknown): Asked {
  const url = new URL(path, 'http://127.0.0.1');
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers: { 'content-type': 'application/json' },
    text: body === undefined ? '' : JSON.stringify(body),
    body,
  };
}

describe.skipIf(!spec)("a vendor's specification (needs ../shared/api)", () => {
  it('allows what it describes', async () => {
    expect(await spec?.violations(request('GET', '/crm/v3/objects/contacts/1?properties=email'))).toEqual([]);
  });

  it('names a path that is none of its own', async () => {
    expect(await spec?.violations(request('GET', '/crm/v3/objects/nothing/1'))).toHaveLength(1);
  });

  it('names a body that does not fit', async () => {
    const told = await spec?.violations(request('PATCH', '/crm/v3/objects/contacts/1', { properties: 'x' }));
    expect(told?.join()).toContain('properties');
  });

  it('is read in the older format too', async () => {
    expect(await swagger?.violations(request('GET', '/rest/v1/activities.json'), '')).not.toEqual([]);
  });
});
