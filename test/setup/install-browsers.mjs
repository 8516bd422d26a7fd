/** The browsers a command drives: installed on Debian as root, asked for elsewhere. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { browserVariables, findBrowser } from './find-browsers.mjs';
import { Stop } from './stop.mjs';

const names = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };
const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Makes sure of the browsers in `wanted`. Where one cannot be had, says in one sentence what to install; stops there
 * if it is `needed`.
 */
export function prepareBrowsers({ wanted, needed }) {
  const missing = wanted.filter((kind) => !findBrowser(kind));
  if (missing.length === 0) return;
  const left = mayInstall() ? installOnDebian(missing) : missing;
  if (left.length === 0) return;
  const sentence = `Install ${left.map((kind) => names[kind]).join(' and ')}, or name the program in ${left.map((kind) => browserVariables[kind]).join(' and ')}.`;
  if (needed) throw new Stop(sentence);
  console.error(`${sentence} What needs it is skipped.`);
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && /^ID=debian$/m.test(osRelease());
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

/** Gives what is still missing afterwards. A variable that names a missing program is the user's to mend. */
function installOnDebian(missing) {
  const packages = missing.filter((kind) => !process.env[browserVariables[kind]]).map((kind) => debianPackages[kind]);
  if (packages.length > 0) {
    console.error(`Installing ${packages.join(' and ')} with apt-get …`);
    if (apt('install', packages) !== 0) {
      // The package lists of a fresh machine are empty or old.
      apt('update', []);
      apt('install', packages);
    }
  }
  return missing.filter((kind) => !findBrowser(kind));
}

function apt(action, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [action, '-y', '-q', ...packages], { stdio: ['inherit', process.stderr, 'inherit'], env })
    .status;
}
