/** `npm run conformance -- page`, as it is typed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageFields } from '../../lib/domain/record.ts';
import { browserVariables } from '../setup/find-browsers.mjs';
import { expectedPages } from '../support/crm-pages.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'baton-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

function page(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const main = join(root, 'test', 'conformance', 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'page', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

function saved(name: string, html: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, html);
  return file;
}

function report(url: string, file: string): unknown {
  const { status, stdout, stderr } = page(['--url', url, file]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

const contact = 'http://crm.example:8080/#/contacts/17/show';
const nothing = Object.fromEntries(pageFields.map((field) => [field, null]));
const unknown = { crm: null, object: null, recordId: null, ...nothing, missing: [], hidden: [], ambiguous: [] };

describe('a saved page', () => {
  it('is read by the CRM of its address', () => {
    const [fixture] = expectedPages('atomic-crm').filter(({ file }) => file.endsWith('11-contact-without-email.html'));
    const { file, url, facts } = fixture!;
    expect(report(url, file)).toEqual({
      ...{ ...unknown, crm: 'atomic-crm', object: 'contact', recordId: '18' },
      ...facts,
      missing: ['email', 'company', 'stage'],
    });
  });

  it('runs nothing of its own, fetches nothing and goes nowhere', () => {
    const html = `<!doctype html><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
      <link rel="stylesheet" href="https://elsewhere.example/hide.css"><script>document.body.replaceChildren()</script>
      <iframe src="https://elsewhere.example/frame"></iframe><noscript><style>main { display: none }</style></noscript>
      <main><h5>Tuva Ravnsborg<img src="x" onerror="this.parentElement.remove()"></h5></main>`;
    expect(report(contact, saved('scripts.html', html))).toMatchObject({ crm: 'atomic-crm', name: 'Tuva Ravnsborg' });
  });

  it('is read in its own encoding', () => {
    const latin1 = Buffer.from('<meta charset="windows-1252"><main><h5>Sønner</h5></main>', 'latin1');
    expect(report(contact, saved('latin1.html', latin1))).toMatchObject({ name: 'Sønner' });
    expect(report(contact, saved('utf8.html', '<main><h5>Sønner</h5></main>'))).toMatchObject({ name: 'Sønner' });
  });

  it('at an address that no CRM knows is read by what pages in general offer', () => {
    const html = '<main><a href="mailto:ana@firma.example">Ana</a></main>';
    expect(report('https://tool.example/people/ana-lund/4711', saved('any.html', html))).toMatchObject({
      crm: 'generic',
      email: 'ana@firma.example',
    });
  });

  it('at an address that is no record’s is not read', () => {
    expect(report('https://crm.example/#/contacts', saved('list.html', '<main><h5>x</h5></main>'))).toEqual(unknown);
  });
});

describe('what cannot be done is said in one sentence', () => {
  const file = saved('page.html', '<p>x</p>');

  it.each([
    ['there is no such file', ['--url', contact, join(folder, 'none.html')], {}, /^Cannot read .*none\.html: ENOENT/],
    ['the address is none', ['--url', 'crm.example', file], {}, /^"crm\.example" is not the address of a web page\.$/],
    ['the address is no page’s', ['--url', 'file:///x', file], {}, /^"file:\/\/\/x" is not/],
    ['there is no address', [file], {}, /^usage: .*--url URL/],
    ['there are two files', ['--url', contact, file, file], {}, /^usage: /],
    ['an option is unknown', ['--site', contact, file], {}, /'--site'.*usage: /],
    ['there is no Chromium', ['--url', contact, file], { [browserVariables.chromium]: '/none' }, /^Install .*Chromium/],
    ['Chromium does not start', ['--url', contact, file], { [browserVariables.chromium]: '/bin/false' }, /^Chromium/],
  ])('where %s', (_, args, env, sentence) => {
    const { status, stdout, stderr } = page(args, env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim()).not.toMatch(/\n/);
  });
});
