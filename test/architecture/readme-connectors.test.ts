/** The README's table of connectors: what each reads, writes and needs, and how it was checked, no better than it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConnectorAbout, SignIn } from '../../lib/connectors/about.ts';
import { catalogue } from '../../lib/connectors/catalogue.ts';
import { connectors } from '../../lib/connectors/registry.ts';

const words: Readonly<Record<ConnectorAbout['reads'][number] | ConnectorAbout['writes'][number], string>> = {
  person: 'person',
  stage: 'stage',
  stageHistory: 'stage history',
  owner: 'owner',
  deadline: 'deadlines',
  pages: 'page views',
  forms: 'forms',
  emails: 'e-mails',
  downloads: 'downloads',
  webinars: 'webinars',
  events: 'events',
  calls: 'calls',
  meetings: 'meetings',
  notes: 'notes',
  tasks: 'tasks',
  campaigns: 'campaigns',
  score: 'score',
  answers: "marketing's answers",
  note: 'note',
  task: 'task',
  fields: 'fields you name',
  tag: 'tag',
  message: 'message',
};

const signsIn: Readonly<Record<SignIn, string>> = {
  none: 'nothing',
  token: 'token',
  password: 'user and password',
  client: 'client id and secret',
  oauth: 'signing in there',
  session: 'being signed in there',
};

/** The row of a connector as it has to stand in the README. */
function rowOf({ name, reads, writes, signIn, scopes, checkedOn }: ConnectorAbout): string {
  const list = (parts: readonly (keyof typeof words)[]) => parts.map((part) => words[part]).join(', ') || 'nothing';
  const needs = scopes.length === 0 ? signsIn[signIn] : `${signsIn[signIn]}: ${scopes.join(', ')}`;
  return `| ${name} | ${list(reads)} | ${list(writes)} | ${needs} | ${checkedOn} |`;
}

function tableInReadme(): string[] {
  const text = readFileSync('README.md', 'utf8');
  const from = text.indexOf('| system |');
  return from < 0 ? [] : text.slice(from, text.indexOf('\n\n', from)).split('\n').slice(2);
}

/** What the tests of a connector hold it against, by what they say. */
const evidence: readonly [claim: RegExp, folder: string, proof: RegExp][] = [
  [/specification/, 'test/connectors', /vendorSpec\(/],
  [/recording/, 'test/connectors', /apiFile\(|recorded\//],
  [/end to end/, 'test/e2e', /start\w+/],
];

function testsOf(folder: string, id: string): string {
  const files = readdirSync(folder).filter((name) => name.startsWith(id) || folder === 'test/e2e');
  return files.map((name) => (name.endsWith('.ts') ? readFileSync(`${folder}/${name}`, 'utf8') : '')).join('\n');
}

describe('the table of connectors in the README', () => {
  it('says of each what is so, and of no other', () => {
    expect(tableInReadme()).toEqual(catalogue.map(rowOf));
  });

  it('lists what can be connected', () => {
    expect(connectors.map(({ about }) => about)).toEqual(catalogue);
  });

  it.each(catalogue.map((about) => [about.id, about] as const))('claims no more than is tested of %s', (id, about) => {
    const connector = connectors.find((one) => one.about === about);
    expect(connector?.write !== undefined).toBe(about.writes.length > 0);
    expect(connector?.read !== undefined || connector?.readAll !== undefined).toBe(about.reads.length > 0);
    for (const [claim, folder, proof] of evidence) {
      if (!claim.test(about.checkedOn)) continue;
      const tests = testsOf(folder, id);
      expect(tests, claim.source).toMatch(proof);
      if (folder === 'test/e2e') expect(tests.toLowerCase()).toContain(`services/${id}.ts`);
    }
  });
});
