/**
 * Runs Baton's own code on files: `node test/conformance/main.ts SUBJECT FILE…`. Node strips the types. Each subject
 * prints JSON and answers whether all of it passed. Exit code 1: not all of it; 2: it could not be run, and why.
 */
import { Stop } from '../setup/stop.mjs';

interface Subject {
  run(args: readonly string[]): boolean | Promise<boolean>;
}

const subjects: Record<string, () => Promise<Subject>> = {
  sla: () => import('./sla.ts'),
  urls: () => import('./urls.ts'),
  page: () => import('./page.ts'),
  report: () => import('./report.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
try {
  if (!load || args.length === 0) throw new Stop(`usage: ${usage()}`);
  const subject = await load();
  if (!(await subject.run(args))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function usage(): string {
  const names = Object.keys(subjects).filter((subject) => subject !== 'page' && subject !== 'report');
  return `npm run -s conformance -- ${names.join('|')} FILE… or npm run -s conformance -- page --url URL FILE.html or npm run -s conformance -- report --map MAP.json FILE…`;
}
