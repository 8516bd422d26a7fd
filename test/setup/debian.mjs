/** Debian's packages, where whoever runs this may install them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether this is Debian and its administrator. */
export function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && /^ID=debian$/m.test(osRelease());
}

/** Installs packages; what apt-get says goes to the error output. Whether they are there then is the caller's to see. */
export function installPackages(packages, ...options) {
  if (apt('install', [...options, ...packages]) === 0) return;
  // The package lists of a fresh machine are empty or old.
  apt('update', []);
  apt('install', [...options, ...packages]);
}

function osRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

function apt(action, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [action, '-y', '-q', ...packages], { stdio: ['inherit', process.stderr, 'inherit'], env })
    .status;
}
