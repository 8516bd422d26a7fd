/** Light or dark: what the CRM's page looks like where it is known, else what the system is set to. */

export type Theme = 'light' | 'dark';

/** Shows a theme and stays with it, whatever the system is set to. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.themeFrom = 'page';
}

/** Follows the system until `showTheme` is called. Called before anything is drawn, so that nothing flashes. */
export function followSystemTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    const { dataset } = document.documentElement;
    if (dataset.themeFrom !== 'page') dataset.theme = dark.matches ? 'dark' : 'light';
  };
  follow();
  dark.addEventListener('change', follow);
}
