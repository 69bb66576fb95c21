/** One control in the page: its inputs follow the state, and the state follows them. A number out of range is named and changes nothing. */
import { nearestStop, type Control, type Setting } from './play.ts';
import { put } from './put.client.ts';
import type { Say } from './say.ts';
import { settingText } from './setting-text.ts';

export class SettingControl {
  constructor(
    private readonly place: HTMLElement,
    private readonly control: Control,
    private readonly say: Say,
    private readonly change: (value: Setting) => void,
  ) {
    place.addEventListener('input', (event) => this.read(event.target as HTMLInputElement));
  }

  private inputs<T extends HTMLElement = HTMLInputElement>(selector: string): T[] {
    return [...this.place.querySelectorAll<T>(selector)];
  }

  private read(input: HTMLInputElement): void {
    const { control } = this;
    if (control.kind === 'choice') this.change(input.value);
    else if (control.kind === 'switch') this.change(input.checked);
    else if (input.type === 'range') this.change(control.kind === 'number' && control.stops ? (control.stops[input.valueAsNumber] ?? control.start) : input.valueAsNumber);
    else {
      const right = input.value !== '' && input.validity.valid;
      input.setCustomValidity('');
      if (right) this.change(input.valueAsNumber);
      else {
        input.setCustomValidity(this.say('range', { min: Number(input.min), max: Number(input.max) }));
        input.reportValidity();
      }
    }
  }

  /** Shows a value that may have come from elsewhere. The field being typed in is left alone. */
  show(value: Setting): void {
    const { control, say } = this;
    if (control.kind === 'switch') for (const box of this.inputs('input')) box.checked = value === true;
    if (control.kind === 'choice') {
      for (const select of this.inputs<HTMLSelectElement>('select')) select.value = String(value);
      for (const radio of this.inputs('input[type="radio"]')) radio.checked = radio.value === value;
    }
    if (control.kind !== 'number' && control.kind !== 'seed') return;
    const n = Number(value);
    for (const field of this.inputs('input[type="number"]')) {
      if (field === document.activeElement) continue;
      field.value = String(n);
      field.setCustomValidity('');
    }
    const text = settingText(control, value, say);
    for (const output of this.inputs<HTMLOutputElement>('output')) put(output, text);
    for (const slider of this.inputs('input[type="range"]')) {
      slider.value = String(control.kind === 'number' && control.stops ? nearestStop(control.stops, n) : n);
      if (slider.getAttribute('aria-valuetext') !== text) slider.setAttribute('aria-valuetext', text);
    }
  }
}
