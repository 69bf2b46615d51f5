const SCHEME = 'data-mantine-color-scheme';

/** Paper is always light (visual/README.md §9): the dark scheme steps aside while the browser prints. */
export function printInLight(): void {
  let screenScheme: string | null = null;
  window.addEventListener('beforeprint', () => {
    screenScheme = document.documentElement.getAttribute(SCHEME);
    document.documentElement.setAttribute(SCHEME, 'light');
  });
  window.addEventListener('afterprint', () => {
    if (screenScheme !== null) document.documentElement.setAttribute(SCHEME, screenScheme);
    screenScheme = null;
  });
}
