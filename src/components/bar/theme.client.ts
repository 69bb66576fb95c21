/** Light or dark. The device decides until the reader does; only a choice that differs from the device's own is stored. */
type Theme = 'light' | 'dark';

const root = document.documentElement;
const device = matchMedia('(prefers-color-scheme: dark)');
const deviceTheme = (): Theme => (device.matches ? 'dark' : 'light');
const current = (): Theme => (root.dataset['theme'] as Theme | undefined) ?? deviceTheme();
const other = (): Theme => (current() === 'dark' ? 'light' : 'dark');

function choose(theme: Theme): void {
  const own = theme === deviceTheme();
  if (own) delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (own) localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed to us: the choice holds for this page.
  }
}

/** Shows the button, named by what it does; each change of the theme, by the reader or by the device, is told as `themechange` on the document. */
export function serveTheme(button: HTMLButtonElement): void {
  const name = (): void => {
    const says = button.dataset[other()] ?? '';
    button.title = says;
    (button.lastElementChild as Element).textContent = says;
  };
  const changed = (): void => {
    name();
    document.dispatchEvent(new Event('themechange'));
  };
  button.addEventListener('click', () => {
    choose(other());
    changed();
  });
  device.addEventListener('change', changed);
  name();
  button.hidden = false;
}
