/**
 * Runs case files against Baton's own code: `node test/conformance/main.ts SUBJECT FILE…`. Node strips the types.
 * Each subject prints one JSON object a file and answers whether all of it passed.
 */
const subjects: Record<string, () => Promise<{ run(files: readonly string[]): boolean | Promise<boolean> }>> = {
  sla: () => import('./sla.ts'),
};

const [subject = '', ...files] = process.argv.slice(2);
const load = subjects[subject];
if (!load || files.length === 0) {
  console.error(
    `usage: node test/conformance/main.ts SUBJECT FILE…, where SUBJECT is one of: ${Object.keys(subjects).join(', ')}`,
  );
  process.exitCode = 2;
} else {
  const passed = await (await load()).run(files);
  if (!passed) process.exitCode = 1;
}

export {};
