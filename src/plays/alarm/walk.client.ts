/** The groups of the crowd as one tab stop: arrows move, Home and End jump, Escape leaves; the group stands out in crowd, tree and table alike. */
import type { Shell } from '../shell.client.ts';
import type { Group } from './field.ts';

type Stop = Group | 'alarms';

export function startWalk(shell: Shell, words: (stop: Stop) => string): void {
  const place = shell.part('walk');
  const told = shell.part('told');
  const hint = told.textContent ?? '';
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('button')];

  const reach = (button: HTMLButtonElement): void => {
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1;
  };
  const show = (button: HTMLButtonElement | null): void => {
    for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
    if (button) shell.root.dataset['here'] = button.value;
    else delete shell.root.dataset['here'];
    told.textContent = button ? words(button.value as Stop) : hint;
  };
  // At build they are a legend: without script they do nothing.
  for (const button of buttons) button.disabled = false;
  reach(buttons[0] as HTMLButtonElement);
  for (const button of buttons)
    button.addEventListener(
      'click',
      () => (reach(button), show(button.getAttribute('aria-pressed') === 'true' ? null : button)),
    );
  place.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (event.key === 'Escape') show(null);
    const button = to === undefined ? undefined : buttons[Math.min(buttons.length - 1, Math.max(0, to))];
    if (!button) return;
    event.preventDefault();
    reach(button);
    button.focus();
    show(button);
  });
}
