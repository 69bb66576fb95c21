/** The pages about towns: the letter with a name, the list, two towns side by side. */
import { cities } from '../../src/data/cities/cities.ts';
import { loadTables } from '../../src/data/load.ts';
import { number } from '../../src/i18n/format.ts';
import { expect, test } from './room.ts';
import { stored } from './watch.ts';

test.use({ reads: ['content'] });

const towns = cities(loadTables());
const pages = {
  en: { folder: '/town/', beside: '/town/compare/' },
  fr: { folder: '/fr/commune/', beside: '/fr/commune/comparer/' },
} as const;

for (const [locale, { folder, beside }] of Object.entries(pages) as [keyof typeof pages, (typeof pages)['en']][]) {
  const say = (en: string, fr: string): string => (locale === 'en' ? en : fr);

  test(`${folder}: the letter of a town names it in the grammar of the language, and gives way to what the reader writes`, async ({
    page,
  }) => {
    await page.goto(`${folder}le-havre/`);
    const letter = page.locator('letter-maker');
    await letter.locator('summary').first().click();
    const field = letter.locator('input[name="place"]');
    await expect(field).toHaveValue('Le Havre');
    const recipient = letter.locator('.recipient');
    await expect(recipient).toContainText(say('To the mayor of Le Havre', 'du maire ou de la maire du Havre'));
    await field.fill('Orléans');
    await expect(recipient).toContainText(say('To the mayor of Orléans', 'du maire ou de la maire d’Orléans'));
    await field.fill('');
    await expect(recipient).toContainText(say('To the mayor of [town]', 'du maire ou de la maire de [commune]'));
    await letter.locator('button[type="reset"]').click();
    await expect(field).toHaveValue('Le Havre');
    await expect(recipient).toContainText(say('of Le Havre', 'du Havre'));
  });

  test(`${beside}: on a phone no date of a count is broken and no column is out of sight`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(beside);
    const dates = page.locator('.beside td a');
    expect(await dates.count()).toBeGreaterThan(20);
    const lines = await dates.evaluateAll((links) => links.map((link) => link.getClientRects().length));
    expect(Math.max(...lines)).toBe(1);
    const hidden = await page
      .locator('.beside .scroll')
      .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
    expect(Math.max(...hidden)).toBe(0);
  });

  test(`${beside}: towns stand side by side where the rule allows it, and are refused in words where it does not`, async ({
    page,
    context,
  }) => {
    await page.goto(`${beside}#a=nice&b=toulouse`);
    const answer = page.locator('.answer');
    await expect(answer.locator('.side-by-side > div')).toHaveCount(2);
    await expect(answer.locator('h2')).toHaveText(['Nice', 'Toulouse']);
    await expect(answer.locator('.bar rect')).toHaveCount(2);
    await expect(page.locator('a.language')).toHaveAttribute('href', /#a=nice&b=toulouse$/);

    await page.locator('select[name="b"]').selectOption('rouen');
    await expect(page).toHaveURL(/#a=nice&b=rouen$/);
    await expect(answer.locator('.side-by-side')).toHaveCount(0);
    await expect(answer.locator('li')).not.toHaveCount(0);
    await expect(answer).toContainText(say('cannot stand side by side', 'ne peuvent pas se mettre côte à côte'));

    await page.locator('select[name="b"]').selectOption('nice');
    await expect(answer).toContainText(say('The same town stands on both sides', 'La même commune figure'));
    expect(await stored(page, context)).toEqual([]);
  });

  test(`${beside}: an address that names no town says so, and what can be read of it stays`, async ({ page }) => {
    await page.goto(`${beside}#a=atlantis&b=Paris`);
    await expect(page.locator('.answer .fault')).toContainText('atlantis');
    await expect(page.locator('select[name="a"]')).toHaveValue('');
    await expect(page.locator('select[name="b"]')).toHaveValue('paris');
    await page.locator('select[name="a"]').selectOption('brest');
    await expect(page.locator('.answer .side-by-side h2')).toHaveText(['Brest', 'Paris']);
  });

  test(`${folder}: the list narrows to the letters typed, whatever their accents`, async ({ page }) => {
    await page.goto(folder);
    await page.locator('narrow-list input').fill('etienne');
    await expect(page.locator('.names > li').filter({ visible: true })).toHaveText([/^Saint-Étienne/]);
    await expect(page.locator('narrow-list output')).toHaveText(
      say(`Shown: 1 of ${towns.length}`, `Affichées\u00a0: 1 sur ${towns.length}`),
    );
    await page.locator('narrow-list input').fill('zz');
    await expect(page.locator('narrow-list output')).toContainText(say('No town', 'Aucune commune'));
  });
}

test('a reader’s own town says what its lines do not, and puts its name into the letter', async ({ page }) => {
  await page.goto('/fr/votre-rue/');
  await page.locator('own-town .fold > summary').click();
  await page.waitForFunction(() => customElements.get('own-town'));
  await page
    .locator('own-town textarea')
    .fill('commune,date,état,caméras\nOrléans,2019,installées,40\nOrléans,2021-06,installées,52\n');
  const unsaid = page.locator('own-town .unsaid li');
  await expect(unsaid.first()).toHaveText('À qui sont les caméras. Décomptes qui ne le disent pas\u00a0: 2 sur 2.');
  await page.locator('own-town button[value="letter"]').click();
  await expect(page.locator('letter-maker input[name="place"]')).toBeFocused();
  await expect(page.locator('letter-maker .recipient')).toContainText('de la maire d’Orléans');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a town, the list and the page side by side are whole, and no dead field is shown', async ({ page }) => {
    await page.goto('/fr/commune/comparer/');
    await expect(page.locator('select')).toHaveCount(2);
    for (const select of await page.locator('select').all()) await expect(select).toBeHidden();
    await expect(page.locator('.no-script')).toBeVisible();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(50);
    await page.goto('/fr/commune/');
    await expect(page.locator('.names > li')).toHaveCount(towns.length);
    await expect(page.locator('narrow-list input')).toBeHidden();
    await page.goto('/fr/commune/nice/');
    const { counts } = towns.find(({ slug }) => slug === 'nice')!;
    await expect(page.locator('.counts .value')).toHaveText(
      counts.map(({ value }) => `${number(value, 'fr')} caméras`),
    );
    await expect(page.locator('letter-maker .sheet')).toContainText('de la maire de Nice');
  });
});
