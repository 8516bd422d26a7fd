/** The browsers a command drives: installed on Debian as root, asked for elsewhere. */
import { installPackages, mayInstall } from './debian.mjs';
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

/** Gives what is still missing afterwards. A variable that names a missing program is the user's to mend. */
function installOnDebian(missing) {
  const packages = missing.filter((kind) => !process.env[browserVariables[kind]]).map((kind) => debianPackages[kind]);
  if (packages.length > 0) {
    console.error(`Installing ${packages.join(' and ')} with apt-get …`);
    installPackages(packages);
  }
  return missing.filter((kind) => !findBrowser(kind));
}
