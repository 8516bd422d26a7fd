/** Names of fields in a setting such as `deadlineFields`, with commas between them. */
export function namesIn(setting = ''): string[] {
  return setting.split(',').flatMap((name) => name.trim() || []);
}
