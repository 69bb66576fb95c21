/** A reader whose browser writes twice as large, on a phone: nothing scrolls sideways but what scrolls in itself. */
import { expect, test } from './test.ts';
import { sitePages } from './pages.ts';

for (const locale of ['en', 'fr'] as const) {
  test(`with text of 32 px on a phone no page of the ${locale === 'en' ? 'English' : 'French'} site scrolls sideways`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 390, height: 800 });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const over: string[] = [];
    for (const { path } of sitePages.filter((one) => one.locale === locale)) {
      await page.goto(path);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) over.push(`${path}: ${wide} px too wide`);
    }
    expect(over).toEqual([]);
  });
}
