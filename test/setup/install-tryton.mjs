/** Tryton, a real CRM to try Baton beside: installed on Debian as root, done without elsewhere. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, mayInstall } from './debian.mjs';
import { missingTrytonPackages, whyNoTryton } from './find-tryton.mjs';

/** Installs Tryton where that is possible; where it is not there then, says in a sentence what is skipped. */
export function prepareTryton() {
  const missing = missingTrytonPackages();
  if (missing.length > 0 && mayInstall()) {
    console.error(`Installing Tryton, a CRM to try Baton beside, with apt-get (${missing.join(', ')}) …`);
    // What is recommended is an office suite and a mail server.
    installPackages(missing, '--no-install-recommends');
    stopService(missing);
  }
  const why = whyNoTryton();
  if (why) console.error(`${why} What needs it is skipped.`);
}

/** The package starts a server of its own, which nobody asked for. */
function stopService(installed) {
  if (!installed.includes('tryton-server') || !existsSync('/run/systemd/system')) return;
  spawnSync('systemctl', ['disable', '--now', 'tryton-server.service'], {
    stdio: ['ignore', process.stderr, 'inherit'],
  });
}
