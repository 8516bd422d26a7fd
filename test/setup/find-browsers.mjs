/**
 * Where the browsers are: named by BATON_CHROMIUM or BATON_FIREFOX, on the PATH, or where installers put them.
 */
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The variables that name a browser's program, before any search. */
export const browserVariables = { chromium: 'BATON_CHROMIUM', firefox: 'BATON_FIREFOX' };

const onPath = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const elsewhere = {
  linux: {
    chromium: [
      '/usr/lib/chromium/chromium',
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
      '/snap/bin/chromium',
    ],
    firefox: [
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/opt/firefox/firefox',
      '/snap/bin/firefox',
    ],
  },
  darwin: {
    chromium: applications(
      'Google Chrome.app',
      'Google Chrome',
      'Chromium.app',
      'Chromium',
      'Microsoft Edge.app',
      'Microsoft Edge',
    ),
    firefox: applications('Firefox.app', 'firefox', 'Firefox Developer Edition.app', 'firefox'),
  },
  win32: {
    chromium: programs(
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ),
    firefox: programs('Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'),
  },
};

/** The program of a browser, `chromium` (Chrome, Chromium or Edge) or `firefox`; `null` where there is none. */
export function findBrowser(kind) {
  const named = process.env[browserVariables[kind]];
  if (named) return isProgram(named) ? named : null;
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = [
    ...onPath[kind].flatMap((name) => folders.map((folder) => join(folder, name + suffix))),
    ...(elsewhere[process.platform]?.[kind] ?? []),
  ];
  return candidates.find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function applications(...pairs) {
  const roots = ['/Applications', join(homedir(), 'Applications')];
  const paths = [];
  for (let index = 0; index < pairs.length; index += 2) {
    for (const root of roots) paths.push(join(root, pairs[index], 'Contents', 'MacOS', pairs[index + 1]));
  }
  return paths;
}

function programs(...tails) {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return tails.flatMap((tail) => roots.filter(Boolean).map((root) => `${root}\\${tail}`));
}
