/** The front page: movement comes when the words stand and the browser has nothing else to do; where it does not come, the stills do. */
const start = (): void =>
  void import('../../field/moving/field-story.client.ts').catch(() => document.documentElement.classList.add('stills'));

if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 1500 });
else setTimeout(start, 200);
