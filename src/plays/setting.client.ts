/** One control in the page: its inputs follow the state, and the state follows them. A number that cannot be taken is told in words and changes nothing. */
import { NumberField } from '../components/number-field.client.ts';
import { nearestStop, type Control, type Setting } from './play.ts';
import { put } from './put.client.ts';
import type { Say } from './say.ts';
import { settingText } from './setting-text.ts';

export class SettingControl {
  private readonly fields: readonly NumberField[];

  /** @param tell says words aloud */
  constructor(
    private readonly place: HTMLElement,
    private readonly control: Control,
    private readonly say: Say,
    private readonly change: (value: Setting) => void,
    tell: (words: string) => void,
  ) {
    this.fields = this.inputs('input[inputmode]').map((input) => new NumberField(input, { change, tell }));
    place.addEventListener('input', (event) => this.read(event.target as HTMLInputElement));
  }

  private inputs<T extends HTMLElement = HTMLInputElement>(selector: string): T[] {
    return [...this.place.querySelectorAll<T>(selector)];
  }

  private read(input: HTMLInputElement): void {
    const { control } = this;
    if (control.kind === 'choice') this.change(input.value);
    else if (control.kind === 'switch') this.change(input.checked);
    else if (input.type === 'range')
      this.change(
        control.kind === 'number' && control.stops
          ? (control.stops[input.valueAsNumber] ?? control.start)
          : input.valueAsNumber,
      );
  }

  /** A limit and a value that follow from other settings. */
  fit(most: number, value: number): void {
    for (const field of this.fields) {
      field.input.dataset['max'] = String(most);
      field.set(value);
    }
    for (const slider of this.inputs('input[type="range"]')) {
      // To set what stands there already would lay a slider out anew.
      const [max, at] = [String(most), String(value)];
      if (slider.max !== max) slider.max = max;
      if (slider.value !== at) slider.value = at;
    }
  }

  /**
   * Shows a value that may have come from elsewhere. The field being typed in is left alone.
   * @param comesTo what the value comes to, for those who listen to the slider
   */
  show(value: Setting, comesTo = ''): void {
    const { control, say } = this;
    if (control.kind === 'switch') for (const box of this.inputs('input')) box.checked = value === true;
    if (control.kind === 'choice') {
      for (const select of this.inputs<HTMLSelectElement>('select')) select.value = String(value);
      for (const radio of this.inputs('input[type="radio"]')) radio.checked = radio.value === value;
    }
    if (control.kind !== 'number' && control.kind !== 'seed') return;
    const n = Number(value);
    for (const field of this.fields) field.set(n);
    const text = settingText(control, value, say);
    for (const shown of this.inputs<HTMLElement>('.value')) put(shown, text);
    for (const slider of this.inputs('input[type="range"]')) {
      slider.value = String(control.kind === 'number' && control.stops ? nearestStop(control.stops, n) : n);
      const heard = comesTo === '' ? text : `${text}. ${comesTo}`;
      if (slider.getAttribute('aria-valuetext') !== heard) slider.setAttribute('aria-valuetext', heard);
    }
  }
}
