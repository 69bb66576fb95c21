import { expect, test, type Page } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from '../../tools/page-bytes.ts';
import { stored, watch } from './watch.ts';

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

/** Opens the chapter at the tool and waits until its script has run. */
async function open(page: Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  await page.goto(path);
  await page.locator('own-town').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => customElements.get('own-town') && customElements.get('chart-walk'));
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

const title = (page: Page) => page.locator('#fig-town-promises h3');
const said = (page: Page) => page.locator('own-town .said');

test('a town’s file that is dropped is drawn, summed up and listed; nothing leaves the device, nothing is stored', async ({ page, context, baseURL }) => {
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
  await expect(figure.locator('.summary')).toContainText('40 installed (2019) to 61 working');
  await expect(page.locator('#fig-town-rate h3')).toHaveText('Anytown: 5 street cameras per 1,000 residents (January 2025)');

  await test.step('the drawing and the cleaned lines can be kept', async () => {
    const [drawing] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: 'SVG' }).click()]);
    expect(drawing.suggestedFilename()).toBe('anytown-promised.svg');
    const svg = readFileSync(await drawing.path(), 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('80 cameras promised for December');
    expect(svg.match(/xmlns="/g)).toHaveLength(1);
    const [lines] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /cleaned/ }).click()]);
    expect(readFileSync(await lines.path(), 'utf8')).toBe(`\uFEFF${good.replaceAll('\n,,', '\nAnytown,the town,').replaceAll('\n', '\r\n')}`);
  });

  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(seen).toEqual({ outward: [], errors: [] });
  expect(await page.evaluate(() => window.watched.violations)).toEqual([]);
  expect(await stored(page, context)).toEqual([]);
});

test('a broken file in an old encoding is drawn as far as it goes, and each fault leads to its line', async ({ page }) => {
  await open(page, '/fr/votre-rue/');
  await page.locator('#own-file').setInputFiles({ name: 'commune.csv', mimeType: 'text/csv', buffer: Buffer.from(broken, 'latin1') });
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
  expect(await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe('Villebourg;"la commune;2022;installées;50;;');

  await test.step('what is no text is refused, and what stood there stays', async () => {
    await page.locator('#own-file').setInputFiles({ name: 'commune.xlsx', mimeType: 'application/zip', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) });
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

test('without script the tool says what to do on paper, with a sheet to fill in and a template to keep', async ({ browser, baseURL }) => {
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

test('the script of the tool weighs at most 25 kB, and is loaded only near it', async ({ page }) => {
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
  ).toBeLessThanOrEqual(25_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/your-street/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('own-town.client'))).toEqual([]);
});
