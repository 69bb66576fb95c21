/** Light, dark, or as the device says. Stored only once the reader chooses; choosing “as your device” forgets it again. */
const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const stored = (): Theme => {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
};

function choose(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is closed to us: the choice holds for this page.
  }
}

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    const say = (): void => {
      const theme = stored();
      button.textContent = this.dataset[theme] ?? theme;
    };
    button.addEventListener('click', () => {
      choose(themes[(themes.indexOf(stored()) + 1) % themes.length] as Theme);
      say();
    });
    say();
    this.replaceChildren(button);
    this.hidden = false;
  }
}

export const defineThemeSwitch = (): void => customElements.define('theme-switch', ThemeSwitch);
