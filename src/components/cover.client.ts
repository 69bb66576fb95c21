/** The cover's field waits for the guess above it and fills once it is made, skipped or passed by. */
import { EyeField } from './eye-field.client.ts';

customElements.define('eye-field', EyeField);

const field = document.querySelector<EyeField>('eye-field');

if (field) {
  field.wait();
  document.addEventListener('guess:done', () => field.fill());
  // Scrolling into the field is an answer too.
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      field.fill();
    },
    { rootMargin: '0px 0px -55% 0px' },
  );
  watch.observe(field);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.views button')) {
  button.addEventListener('click', () => {
    const machine = button.value === 'machine';
    document.querySelector('.stage')?.classList.toggle('machine', machine);
    for (const other of document.querySelectorAll('.views button'))
      other.setAttribute('aria-pressed', String(other === button));
  });
}
