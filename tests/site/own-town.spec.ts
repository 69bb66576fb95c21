import { expect, test, type Page } from './room.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from '../../tools/page-bytes.ts';
import { stored, watch } from './watch.ts';

test.use({ reads: ['dist/_astro'] });

const good =
  'town,owner,date,state,cameras,due,residents,source\nAnytown,the town,2019,installed,40,,11800,council report\n,,2021-06,promised,80,2024-12,,the mayor\n,,2025-01,working,61,,12150,council report\n';
const broken = [
  'commune;propriétaire;date;état;caméras;échéance;habitants',
  'Villebourg;la commune;2019;installées;40;;11800',
  'Villebourg;la commune;31/12/2020;installées;1 558;;',
  'Villebourg;la commune;2021;installées;12,5;;',
  'Villebourg;"la commune;2022;installées;50;;',
  'Villebourg;la commune;2024;en service;61;;beaucoup',
].join('\r\n');

/** Opens the chapter at the tool and the folds, and waits until its script has run. */
async function open(page: Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  await page.goto(path);
  for (const fold of await page.locator('.fold > summary').all()) await fold.click();
  await page.locator('own-town').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('own-town') && customElements.get('chart-walk'));
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

const title = (page: Page) => page.locator('#fig-town-promises h3');
const said = (page: Page) => page.locator('own-town .said');

test('a town’s file that is dropped is drawn, summed up and listed; nothing leaves the device, nothing is stored', async ({
  page,
  context,
  baseURL,
}) => {
  const seen = await watch(page, baseURL as string);
  const asked = await open(page, '/your-street/');
  await expect(title(page)).toContainText('Marseille');
  const file = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'town.csv', { type: 'text/csv' }));
    return transfer;
  }, good);
  await page.locator('own-town textarea').dispatchEvent('drop', { dataTransfer: file });

  await expect(title(page)).toHaveText('Anytown: 80 cameras promised for December 2024; 61 working (January 2025)');
  await expect(said(page)).toHaveText('3 lines read.');
  await expect(page.locator('own-town .faults')).toBeHidden();
  await expect(page.locator('own-town textarea')).toHaveValue(good);
  const figure = page.locator('#fig-town-promises');
  expect(await figure.locator('tbody tr').count()).toBe(3);
  await expect(figure.locator('svg.chart:visible [data-mark]')).toHaveCount(3);
  await expect(figure.locator('.summary.unseen')).toContainText('40 installed (2019) to 61 working');
  await expect(page.locator('#fig-town-rate h3')).toHaveText(
    'Anytown: 5 street cameras per 1,000 residents (January 2025)',
  );

  await test.step('the drawing and the cleaned lines can be kept', async () => {
    await figure.locator('.how > summary').click();
    const [drawing] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'SVG' }).click(),
    ]);
    expect(drawing.suggestedFilename()).toBe('anytown-promised.svg');
    const svg = readFileSync(await drawing.path(), 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('80 cameras promised for December');
    expect(svg.match(/xmlns="/g)).toHaveLength(1);
    const [lines] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /cleaned/ }).click(),
    ]);
    expect(readFileSync(await lines.path(), 'utf8')).toBe(
      `\uFEFF${good.replaceAll('\n,,', '\nAnytown,the town,').replaceAll('\n', '\r\n')}`,
    );
  });

  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(seen).toEqual({ outward: [], errors: [] });
  expect(await page.evaluate(() => window.watched.violations)).toEqual([]);
  expect(await stored(page, context)).toEqual([]);
});

test('a broken file in an old encoding is drawn as far as it goes, and each fault leads to its line', async ({
  page,
}) => {
  await open(page, '/fr/votre-rue/');
  await page
    .locator('#own-file')
    .setInputFiles({ name: 'commune.csv', mimeType: 'text/csv', buffer: Buffer.from(broken, 'latin1') });
  await expect(said(page)).toHaveText(/^2 lignes lues\. Le fichier a été lu en Windows-1252.* 4 points à voir\.$/);
  const faults = page.locator('own-town .faults li');
  await expect(faults).toHaveText([
    /Ligne 3, colonne «\u00a0date.*31\/12\/2020.*2020-12-31/,
    /Ligne 4, colonne «\u00a0caméras.*12,5/,
    /Ligne 5.*guillemet/,
    /Ligne 6, colonne «\u00a0habitants.*beaucoup.*sans elle/,
  ]);
  await expect(title(page)).toContainText('Villebourg');
  await expect(page.locator('#fig-town-promises tbody tr')).toHaveCount(2);
  const text = page.locator('own-town textarea');
  await expect(text).toHaveValue(broken.replaceAll('\r\n', '\n'));

  await faults.nth(2).getByRole('button').click();
  await expect(text).toBeFocused();
  expect(
    await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
  ).toBe('Villebourg;"la commune;2022;installées;50;;');

  await test.step('what is no text is refused, and what stood there stays', async () => {
    await page.locator('#own-file').setInputFiles({
      name: 'commune.xlsx',
      mimeType: 'application/zip',
      buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    });
    await expect(faults).toHaveText([/n’est pas du texte/]);
    await expect(text).toHaveValue(/Villebourg/);
  });
});

test('the whole of it works from the keyboard: write, draw, walk the drawing, start again', async ({ page }) => {
  await open(page, '/your-street/');
  const text = page.locator('own-town textarea');
  await page.locator('#own-file').focus();
  await page.keyboard.press('Tab');
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(good);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Draw', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('Anytown');
  await page.locator('#fig-town-promises h3 a').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#fig-town-promises .readout')).toContainText('Cameras: 40');

  await page.getByRole('button', { name: 'Keep the column names only' }).press('Enter');
  await expect(said(page)).toHaveText('Nothing to draw yet. One point to look at.');
  await expect(page.locator('own-town .result')).toBeHidden();
  await page.getByRole('button', { name: 'Start again with Marseille' }).press('Enter');
  await expect(title(page)).toContainText('Marseille: 2,000 cameras promised for 2020; 1,558 installed');
  await expect(page.locator('#fig-town-promises .credit')).toContainText('our rows for Marseille');
});

/** Drops files where the selector says, as a reader's own file manager does. */
async function drop(page: Page, selector: string, ...files: readonly { name: string; text: string }[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name, { type: 'text/csv' }));
    return transfer;
  }, files);
  await page.locator(selector).first().dispatchEvent('drop', { dataTransfer });
}
const chosen = (text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name: 'town.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

test('nothing written is lost: what a file, a button or a drop takes the place of comes back', async ({ page }) => {
  await open(page, '/your-street/');
  const text = page.locator('own-town textarea');
  const back = page.getByRole('button', { name: 'Bring back what stood here' });
  const typed = `${good}Anytown,the town,2026,working,63,,,typed`;
  await expect(back).toBeHidden();
  await text.fill(typed);

  await page.locator('#own-file').setInputFiles(chosen(good));
  await expect(text).toHaveValue(good);
  await text.press('ControlOrMeta+z');
  await expect(text).toHaveValue(typed);
  await expect(said(page)).toHaveText('4 lines read. What stood here is back.');
  await back.press('Enter');
  await expect(text).toHaveValue(good);
  await back.press('Enter');
  await expect(text).toHaveValue(typed);

  for (const name of ['Start again with Marseille', 'Keep the column names only']) {
    await page.getByRole('button', { name }).press('Enter');
    await expect(text).not.toHaveValue(typed);
    await back.press('Enter');
    await expect(text).toHaveValue(typed);
  }

  await test.step('a file that is empty, no text, too long or not to be read leaves it there, and says so', async () => {
    const list = page.locator('own-town .faults li');
    await page.locator('#own-file').setInputFiles(chosen(''));
    await expect(list).toHaveText([/This file is empty/]);
    await page.locator('#own-file').setInputFiles(chosen('x'.repeat(70_000)));
    await expect(list).toHaveText([/more than 64 kB/]);
    await page.evaluate(() => {
      File.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    });
    await page.locator('#own-file').setInputFiles(chosen(good));
    await expect(list).toHaveText([/This file cannot be read now/]);
    await expect(said(page)).toHaveText('What stood here stays. One point to look at.');
    await expect(text).toHaveValue(typed);
    await expect(text).toHaveAttribute('aria-invalid', 'false');
  });
});

test('files dropped anywhere on the page are caught; of two, the one that is read is named', async ({ page }) => {
  await open(page, '/your-street/');
  await drop(page, 'main p', { name: 'a.csv', text: good }, { name: 'b.csv', text: 'x' });
  await expect(title(page)).toContainText('Anytown');
  await expect(said(page)).toHaveText(
    '3 lines read. 2 files came together: “a.csv” is read, the others are not. Keep one town in one file.',
  );
  await expect(page.locator('own-town textarea')).toBeInViewport();
  const prevented = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'a.csv'));
    return ['dragover', 'drop'].map(
      (name) => !document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true })),
    );
  });
  expect(prevented).toEqual([true, true]);
});

test('a file dropped on the letter, far above the tool, does not take the place of the page', async ({ page }) => {
  await page.goto('/your-street/');
  await page.locator('letter-maker form .fold > summary').click();
  await page.locator('letter-maker [name="name"]').fill('Somebody');
  const enter = () =>
    page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'a.csv'));
      return document
        .querySelector('letter-maker')
        ?.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }));
    }, good);
  expect(await enter()).toBe(false);
  await page.waitForFunction(() => customElements.get('own-town'));
  await drop(page, 'letter-maker', { name: 'a.csv', text: good });
  await expect(title(page)).toContainText('Anytown');
  await expect(title(page), 'its fold is open').toBeVisible();
  await expect(page.locator('letter-maker [name="name"]')).toHaveValue('Somebody');
});

test('a town hall’s own file is read: titles, hints, other names of columns, garbled letters; what is passed over is said', async ({
  page,
}) => {
  await open(page, '/fr/votre-rue/');
  const list = page.locator('own-town .faults li');
  const file = page.locator('#own-file');
  const names = 'commune;propriétaire;date;état;caméras;échéance;habitants;source';
  const row = 'Villebourg;la commune;2019;installées;40;;11800;conseil';
  await file.setInputFiles(chosen(`Caméras de la commune;;;\n;;;\n# note\n${names}\n${row}\n`));
  await expect(said(page)).toHaveText(
    'Une ligne lue. Une ligne au-dessus des noms de colonnes est laissée de côté\u00a0: «\u00a0Caméras de la commune\u00a0». Une ligne est une remarque (# ou //) et est laissée de côté.',
  );
  await expect(list).toHaveCount(0);

  await file.setInputFiles(
    chosen(
      'commune;propriétaire;année;état;nombre de caméras;population\nVillebourg;la commune;2019;installées;41;11800\n',
    ),
  );
  await expect(said(page)).toHaveText('Une ligne lue.');
  await expect(title(page)).toContainText('41');

  const garbled = new TextDecoder('windows-1252').decode(new TextEncoder().encode(`${names}\n${row}\n`));
  await file.setInputFiles(chosen(garbled));
  await expect(list).toHaveText([
    /Des lettres ont été abîmées en chemin.*«\u00a0propriÃ©taire\u00a0» est lu comme «\u00a0propriétaire\u00a0»/,
  ]);
  await expect(title(page)).toContainText('Villebourg');

  await file.setInputFiles(chosen('commune;date;vie;caméras\nVillebourg;2019;installées;1.558\n'));
  await expect(list).toHaveText([/colonne «\u00a0état\u00a0».*Peut-être s’agit-il de «\u00a0vie\u00a0»/]);
  await file.setInputFiles(
    chosen('commune;propriétaire;date;état;caméras\nVillebourg;la commune;2019;installées;1.558\n'),
  );
  await expect(list).toHaveText([/«\u00a01\.558\u00a0» peut se lire 1,5580 ou 1558/]);
});

test('a drawing can be saved whatever a cell holds: it is XML', async ({ page }) => {
  await open(page, '/your-street/');
  await page
    .locator('#own-file')
    .setInputFiles(
      chosen(
        'town,owner,date,state,cameras,due,residents,source\n"Any\vtown","the town",2019,installed,40,,11800,"report\vpage 2"\n',
      ),
    );
  await expect(title(page)).toContainText('Any town');
  await page.locator('#fig-town-promises .how > summary').click();
  const [drawing] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#fig-town-promises').getByRole('button', { name: 'SVG' }).click(),
  ]);
  const svg = readFileSync(await drawing.path(), 'utf8');
  // The page itself lets no script read markup; a blank one does.
  const blank = await page.context().newPage();
  expect(
    await blank.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'),
      svg,
    ),
  ).toBeNull();
  await blank.close();
});

test('a browser that does not print from a button says so, and the page prints whole afterwards', async ({ page }) => {
  await page.goto('/your-street/');
  const letter = page.locator('letter-maker');
  const print = letter.getByRole('button', { name: 'Print' });
  const alone = () => page.evaluate(() => document.documentElement.classList.contains('alone'));
  const missing = 'If nothing opens, this browser does not print from a button';
  for (const stub of ['window.print = undefined', 'window.print = () => {}']) {
    await page.evaluate(stub);
    await letter.locator('input[type="checkbox"]').first().click();
    await print.click();
    expect(await alone()).toBe(false);
    await expect(letter.locator('.said')).toContainText(missing);
    expect(await alone()).toBe(false);
  }
  await test.step('one that prints and never says that it is done gives the page back at the next key', async () => {
    await page.evaluate(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
    await print.click();
    expect(await alone()).toBe(true);
    await page.keyboard.press('Shift');
    expect(await alone()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await alone()).toBe(false);
  });
  await test.step('one that says all prints the letter alone, once', async () => {
    const seen = await page.evaluate(() => {
      const marks: boolean[] = [];
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        marks.push(document.documentElement.classList.contains('alone'));
        dispatchEvent(new Event('afterprint'));
      };
      document.querySelector<HTMLButtonElement>('letter-maker [value="print"]')?.click();
      dispatchEvent(new Event('beforeprint'));
      return [...marks, document.documentElement.classList.contains('alone')];
    });
    expect(seen).toEqual([true, false]);
  });
});

test('the letter’s fields of the reader’s own can be filled in by the browser, and both forms have names and lead to their faults', async ({
  page,
}) => {
  await open(page, '/your-street/');
  const tokens = await page
    .locator('letter-maker :is(input[type="text"], textarea)')
    .evaluateAll((all) =>
      all.map((field) => [field.getAttribute('name'), field.getAttribute('autocomplete')].join(': ')),
    );
  expect(tokens).toEqual([
    'name: name',
    'address: street-address',
    'body: off',
    'hall: off',
    'email: email',
    'place: off',
    'date: off',
    'period: off',
    'document: off',
  ]);
  await expect(page.getByRole('form', { name: 'A letter to ask for documents' })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Draw a town of your own' })).toBeVisible();
  await page.locator('own-town textarea').fill('town\n');
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.locator('own-town textarea')).toHaveAccessibleDescription(
    /Read on this device.*This column is missing/,
  );
});

test('no text field is smaller than sixteen pixels on a phone, which would zoom in on it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const paths = [
    '/',
    '/watching-machine/',
    '/how-many/',
    '/guessing-where/',
    '/your-street/',
    '/play/duty-officer/',
    '/play/budget/',
    '/play/loop/',
    '/play/alarm/',
    '/alarm/',
  ];
  for (const path of [
    ...paths,
    '/classroom/class-runs/',
    '/classroom/whose-count/quiz/',
    '/classroom/whose-count/before-after/',
  ]) {
    await page.goto(path);
    const small = await page
      .locator(':is(textarea, select, input:not([type]), input[type="text"], input[type="search"])')
      .evaluateAll((all) =>
        all.flatMap((field) => {
          const size = Number.parseFloat(getComputedStyle(field).fontSize);
          return size < 16 ? [`${field.getAttribute('name') ?? field.id}: ${size}`] : [];
        }),
      );
    expect(small, path).toEqual([]);
  }
});

test('without script the tool says what to do on paper, with a sheet to fill in and a template to keep', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const [path, template] of [
    ['/your-street/', '/town/my-town.csv'],
    ['/fr/votre-rue/', '/town/ma-commune.csv'],
  ] as const) {
    await page.goto(new URL(path, baseURL).href);
    await expect(page.locator('own-town .no-script')).toBeVisible();
    await expect(page.locator('own-town form')).toBeHidden();
    const response = await page.request.get(new URL(template, baseURL).href);
    expect(await response.text()).toMatch(/INVENTED EXAMPLE|EXEMPLE INVENTÉ/);
    await expect(page.locator(`own-town a[href="${template}"]`)).toBeVisible();
    await page.locator('own-town > details > summary').last().click();
    await expect(page.locator('own-town .paper td').first()).toBeVisible();
    await expect(page.locator('own-town .squares')).toBeVisible();
  }
  await page.close();
});

test('the script of the tool weighs at most 30 kB, and is loaded only near it', async ({ page }) => {
  const folder = 'dist/_astro';
  const whole = new Map<string, number>();
  const weigh = (name: string): void => {
    if (whole.has(name)) return;
    const code = readFileSync(join(folder, name), 'utf8');
    whole.set(name, brotli(code).length);
    for (const [, from = ''] of code.matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([^"']+\.js)["']/g)) weigh(from);
  };
  const own = readdirSync(folder).filter((name) => name.startsWith('own-town.client'));
  expect(own).toHaveLength(1);
  own.forEach(weigh);
  expect(
    [...whole.values()].reduce((sum, bytes) => sum + bytes, 0),
    [...whole].join(' '),
  ).toBeLessThanOrEqual(30_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/your-street/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('own-town.client'))).toEqual([]);
});
