/** Each setting by itself: what is malformed is refused with its place, and the others count. */
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../lib/connectors/catalogue.ts';
import { policyNames, readPolicy } from '../../../lib/domain/policy.ts';
import { agreementOf } from '../../support/agreement.ts';

const isCrm = (id: string): boolean => ['odoo', 'generic'].includes(id);

const sound = {
  agreement: JSON.stringify(agreementOf()),
  agreementUrl: 'https://intranet.example/agreement.json',
  sites: [{ site: 'https://crm.example', crm: 'odoo' }],
  reminders: { on: true, perDay: 5 },
  connections: [{ connector: 'hubspot', settings: { region: 'eu1' } }],
  mends: [
    {
      site: 'https://crm.example',
      crm: 'odoo',
      object: 'contact',
      field: 'email',
      selector: 'a',
      madeAt: 1_790_000_000_000,
      version: '2.0.0',
    },
  ],
};

test('a sound policy counts as a whole', () => {
  const policy = readPolicy(sound, isCrm);
  expect(policy).toMatchObject({
    isSet: true,
    set: policyNames,
    problems: [],
    agreement: agreementOf(),
    agreementUrl: sound.agreementUrl,
    sites: sound.sites,
    reminders: sound.reminders,
    connections: sound.connections,
  });
});

test('no policy sets nothing', () => {
  expect(readPolicy({}, isCrm)).toMatchObject({ isSet: false, set: [], problems: [], sites: [], connections: [] });
});

test('an agreement may be an object, as Firefox hands it over, and a text may begin with a byte order mark', () => {
  expect(readPolicy({ agreement: agreementOf() }, isCrm).agreement).toEqual(agreementOf());
  expect(readPolicy({ agreement: `\ufeff${sound.agreement}` }, isCrm).agreement).toEqual(agreementOf());
});

describe('what is malformed is refused with its place, and the rest counts:', () => {
  const [rule] = agreementOf().sla;
  test.each([
    ['agreement', 5, { path: '', code: 'shape' }],
    ['agreement', '{"format":', { path: '', code: 'notJson' }],
    ['agreement', JSON.stringify({ ...agreementOf(), stages: 5 }), { path: 'stages', code: 'shape', detail: 'array' }],
    [
      'agreement',
      JSON.stringify({ ...agreementOf(), sla: [{ ...rule, calendar: 'moon' }] }),
      { path: 'sla.0.calendar', code: 'unknownCalendar', detail: 'moon' },
    ],
    ['agreementUrl', ['https://x.example'], { path: '', code: 'shape', detail: 'string' }],
    ['agreementUrl', 'http://intranet.example/a.json', { path: '', code: 'notHttps' }],
    ['agreementUrl', 'intranet', { path: '', code: 'notHttps' }],
    ['sites', 'https://crm.example', { path: '', code: 'shape', detail: 'array' }],
    ['sites', [{ site: 'https://crm.example/path', crm: 'odoo' }], { path: '0.site', code: 'shape' }],
    ['sites', [{ site: 'https://crm.example', crm: 'oddo' }], { path: '0.crm', code: 'unknownCrm', detail: 'oddo' }],
    ['reminders', [], { path: '', code: 'shape', detail: 'object' }],
    ['reminders', { perDay: 51 }, { path: 'perDay', code: 'shape' }],
    ['reminders', { thresholds: [{ at: 'share', used: 1 }] }, { path: 'thresholds.0.used', code: 'shape' }],
    ['connections', {}, { path: '', code: 'shape', detail: 'array' }],
    ['connections', [{ settings: {} }], { path: '0.connector', code: 'shape', detail: 'string' }],
    ['mends', [{ ...sound.mends[0], selector: 'a{' }], { path: '0.selector', code: 'shape' }],
  ] as const)('%s %j', (name, value, problem) => {
    const { set, problems } = readPolicy({ ...sound, [name]: value }, isCrm);
    expect(problems).toMatchObject([{ name, ...problem }]);
    expect(set).toEqual(policyNames.filter((each) => each !== name));
  });

  test('of a list the sound entries count, and of the reminders the sound keys', () => {
    const wrong = { site: 'crm.example', crm: 'odoo' };
    expect(readPolicy({ sites: [wrong, sound.sites[0]] }, isCrm)).toMatchObject({
      sites: sound.sites,
      problems: [{ name: 'sites', path: '0.site' }],
    });
    expect(readPolicy({ reminders: { on: 'yes', perDay: 4 } }, isCrm)).toMatchObject({
      reminders: { perDay: 4 },
      problems: [{ name: 'reminders', path: 'on' }],
    });
  });

  test('a connection with a secret is refused, and the secret is not repeated', () => {
    const secrets = new Set(
      catalogue.flatMap(({ fields }) => fields.flatMap(({ kind, name }) => (kind === 'secret' ? [name] : []))),
    );
    expect(secrets.size).toBeGreaterThan(2);
    for (const secret of secrets) {
      const connections = [{ connector: 'hubspot', settings: { [secret]: 'pat-123' } }, sound.connections[0]];
      const policy = readPolicy({ connections }, isCrm);
      expect(policy.connections).toEqual(sound.connections);
      expect(policy.problems).toEqual([
        { name: 'connections', path: `0.settings.${secret}`, code: 'secret', detail: secret },
      ]);
      expect(JSON.stringify(policy)).not.toContain('pat-123');
    }
  });

  test('nobody reads for anybody else whose leads are theirs', () => {
    expect(readPolicy({ reminders: { me: ['Anna'], quietUntil: 1 } }, isCrm).reminders).toBeUndefined();
  });
});
