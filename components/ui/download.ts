/** Gives a file to the user under a name. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox begins to read the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name with today's day in it: `baton-2026-11-21.ndjson`. */
export function datedName(stem: string, extension: string, at: Date): string {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${stem}-${day}.${extension}`;
}
