import type { Page } from 'playwright-core';

/** Types into the field that has the focus and those after it, from one to the next with Tab. */
export async function typeFields(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}
