/** The tree that a pupil fills: checked on demand, each wrong box with the slip it most likely comes from. Nothing is kept. */
import { NumberField } from '../../components/number-field.client.ts';
import type { Shell } from '../shell.client.ts';
import { FIELDS, solution, TASKS, taskWords, verdicts, type Answers, type Field, type Task } from './exercise.ts';

export function startFill(shell: Shell): void {
  const place = shell.part('fill');
  const { say } = shell;
  let at = 0;
  const task = (): Task => TASKS[at % TASKS.length] as Task;
  const input = (field: Field): HTMLInputElement => place.querySelector(`[data-fill="${field}"]`) as HTMLInputElement;
  const boxes = new Map(
    FIELDS.map((field) => [field, new NumberField(input(field), { tell: (words) => shell.announce(words) })]),
  );
  const slip = (field: Field): HTMLElement => place.querySelector(`[data-slip="${field}"]`) as HTMLElement;

  const clear = (): void => {
    for (const field of FIELDS) {
      slip(field).textContent = '';
      delete input(field).dataset['verdict'];
      input(field).removeAttribute('aria-invalid');
    }
  };
  const check = (): void => {
    const answers = Object.fromEntries(FIELDS.map((field) => [field, boxes.get(field)?.value ?? null])) as Answers;
    const found = verdicts(task(), answers);
    for (const field of FIELDS) {
      // What is no number is told by the field itself.
      if (boxes.get(field)?.amiss) continue;
      const verdict = found[field];
      slip(field).textContent = say(`slip.${verdict}`);
      input(field).dataset['verdict'] = verdict;
      input(field).setAttribute('aria-invalid', String(verdict !== 'ok' && verdict !== 'empty'));
    }
    const right = FIELDS.filter((field) => found[field] === 'ok').length;
    const { share, right: good, alarms } = solution(task());
    shell.part('filled').textContent =
      right === FIELDS.length
        ? say('fill.done', { right: good, alarms, n: share })
        : say('fill.found', { n: FIELDS.length - right });
  };

  place.querySelector('[value="check"]')?.addEventListener('click', check);
  place.querySelector('[value="show"]')?.addEventListener('click', () => {
    clear();
    for (const field of FIELDS) boxes.get(field)?.set(solution(task())[field]);
    shell.part('filled').textContent = say('fill.shown');
  });
  place.querySelector('[value="next"]')?.addEventListener('click', () => {
    at += 1;
    clear();
    for (const field of FIELDS) boxes.get(field)?.set(null);
    shell.part('task').textContent = taskWords(task(), say);
    shell.part('fillpeople').textContent = say.number(task().people);
    shell.part('filled').textContent = '';
    input('sought').focus();
  });
}
