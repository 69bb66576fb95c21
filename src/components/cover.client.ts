/** The cover's one gesture: guess, compare, and the field fills. Nothing is stored, nothing is scored; “show me” is always in sight. */
import { EyeField } from './eye-field.client.ts';

customElements.define('eye-field', EyeField);

const field = document.querySelector<EyeField>('eye-field');
const guess = document.querySelector<HTMLFormElement>('form.guess');
const result = document.querySelector<HTMLElement>('.reveal');

if (field && guess && result) {
  const slider = guess.elements.namedItem('slider') as HTMLInputElement;
  const amount = guess.elements.namedItem('amount') as HTMLInputElement;
  const format = new Intl.NumberFormat(document.documentElement.lang);
  const answer = Number(field.dataset['counted']);
  field.wait();

  const reveal = (words?: string): void => {
    guess.classList.add('done');
    field.fill();
    if (words) result.textContent = words;
    document.documentElement.classList.add('revealed');
  };

  slider.addEventListener('input', () => {
    amount.value = slider.value;
    slider.setAttribute('aria-valuetext', format.format(slider.valueAsNumber));
  });
  amount.addEventListener('input', () => {
    if (amount.validity.valid && amount.value !== '') slider.value = amount.value;
  });
  guess.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!amount.reportValidity()) return;
    const said = amount.valueAsNumber;
    const gap = Math.abs(said - answer);
    const template = gap <= 20 ? guess.dataset['close'] : said > answer ? guess.dataset['high'] : guess.dataset['low'];
    reveal((template ?? '').replace('{guess}', format.format(said)).replace('{gap}', format.format(gap)));
  });
  guess.querySelector('.show')?.addEventListener('click', () => reveal());
  // Scrolling into the field is an answer too.
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      reveal();
    },
    { rootMargin: '0px 0px -55% 0px' },
  );
  watch.observe(field);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('.views button')) {
  button.addEventListener('click', () => {
    const machine = button.value === 'machine';
    document.querySelector('.stage')?.classList.toggle('machine', machine);
    for (const other of document.querySelectorAll('.views button')) other.setAttribute('aria-pressed', String(other === button));
  });
}
