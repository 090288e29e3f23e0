import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();
const asCoordinator = `/api/demo/sign-in?${new URLSearchParams({ email: coordinator, to: '/organiser/partage' })}`;

test('a town hall’s page is chosen by commune and seen as residents will see it', () =>
  play('/organiser/partage', async (page) => {
    await page.getByRole('combobox', { name: 'Commune autour de laquelle chercher' }).fill('62800');
    await page
      .getByRole('option', { name: /Liévin/ })
      .first()
      .click();
    await page.waitForURL(/commune=62510/);
    expect(await page.getByLabel('Adresse de la page').inputValue()).toContain(
      '/integration/seances?commune=62510&kilometres=20',
    );
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1, name: 'Prochaines consultations près de Liévin' }).waitFor();
    await frame.getByRole('link', { name: 'Prendre rendez-vous' }).first().waitFor();
  }));

test('a key is given once, opens the slots kept for regulation, and is taken away for good', () =>
  play(asCoordinator, async (page) => {
    await page.getByLabel('Partenaire').fill('SAS 62');
    await page.keyboard.press('Enter');
    const key = await page.getByLabel('Clé', { exact: true }).inputValue();
    const ask = () =>
      page.request.get('/fhir/Slot', {
        params: {
          start: 'ge2026-12-01',
          status: 'free',
          'schedule.actor:Practitioner.identifier': 'urn:oid:1.2.250.1.71.4.2.1|810002909371',
        },
        headers: { authorization: `Bearer ${key}` },
      });
    expect((await ask()).status()).toBe(400); // only one bound, said before anything of the key
    const row = page.getByRole('row', { name: /SAS 62/ });
    await row.getByRole('button', { name: 'Retirer' }).click();
    await row.getByRole('button', { name: 'Retirer la clé' }).click();
    await row.getByText(/^retirée le/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }));
