import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();

/** Every first page of the space, with what the demonstration holds. */
const pages = ['', '/disponibilites', '/tournees', '/seances', '/rendez-vous', '/lieux', '/partage'];

test.each(pages)('/organiser%s fits a phone and axe finds nothing serious on it', (path) =>
  play(
    `/organiser${path}`,
    async (page) => {
      await page.locator('#content h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: coordinator, width: 390, height: 844 },
  ),
);
