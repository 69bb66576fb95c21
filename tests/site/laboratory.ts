/** The laboratory of a play: all that stands beside its acts, in a fold. */
import type { Page } from './test.ts';

/** Opens a page, waits for its play and opens the laboratory where the play has acts. */
export async function openLaboratory(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('.play').scrollIntoViewIfNeeded();
  await page.waitForSelector('.play.ready');
  const summary = page.locator('.play > .laboratory:not([open]) > summary');
  if (await summary.count()) await summary.click();
}
