import type { Page } from 'playwright-core';
import { mapDrawn, type Screen } from '../harness/browser.ts';
import { coordinator } from '../harness/people.ts';

/** A picture of the product: where, on which screen, for whom, and what is done before it is taken. */
export interface View extends Screen {
  /** Name of its file, without extension. */
  readonly name: string;
  /** What it shows, for the list. */
  readonly shows: string;
  readonly path: string;
  readonly as?: string;
  readonly ready?: (page: Page) => Promise<unknown>;
}

const desktop = { width: 1440, height: 900 } as const;
const phone = { width: 390, height: 844 } as const;
/** The bus of the demonstration. */
const demoRound = '/organiser/tournees/00000000-0000-4000-8000-00000000c301';
const hautsDeFrance = '/observer?territory=region-32';

/** The main screens, in French unless said. To add one: its entry here, then `npm run screenshots`. */
export const views: readonly View[] = [
  { name: 'home', shows: 'The first screen: pick a territory', path: '/', ...desktop, ready: mapDrawn },
  { name: 'home-phone', shows: 'The first screen on a phone', path: '/', ...phone },
  {
    name: 'observatory',
    shows: 'The observatory on Hauts-de-France',
    path: hautsDeFrance,
    ...desktop,
    ready: mapDrawn,
  },
  {
    name: 'observatory-dark',
    shows: 'The same, dark',
    path: hautsDeFrance,
    ...desktop,
    scheme: 'dark',
    ready: mapDrawn,
  },
  { name: 'observatory-phone', shows: 'The same on a phone', path: hautsDeFrance, ...phone, ready: mapDrawn },
  { name: 'france', shows: 'All of France', path: '/observer?territory=france', ...desktop, ready: mapDrawn },
  {
    name: 'commune-card',
    shows: 'A commune and why it has this value',
    path: `${hautsDeFrance}&commune=02381`,
    ...desktop,
    ready: cardAndMap,
  },
  {
    name: 'commune-card-phone',
    shows: 'The card of a commune on a phone, dark',
    path: `${hautsDeFrance}&commune=02381`,
    ...phone,
    scheme: 'dark',
    ready: cardAndMap,
  },
  {
    name: 'commune-page',
    shows: 'The public page of a commune, that a mayor can share',
    path: '/communes/02381',
    width: 1440,
    height: 1200,
    ready: mapDrawn,
  },
  { name: 'commune-page-phone', shows: 'The public page on a phone', path: '/communes/02381', ...phone },
  {
    name: 'compare',
    shows: 'Communes and territories side by side',
    path: '/comparer?ids=02381,62498,departement-62,france',
    ...desktop,
  },
  {
    name: 'ledger',
    shows: 'The supply ledger: what a departure would change, before it is saved',
    path: '/registre?commune=62510',
    ...desktop,
    as: coordinator,
    ready: foreseeDeparture,
  },
  {
    name: 'place-impact',
    shows: 'What an advanced cabinet changed, who comes, how full it is, and what closing it would do',
    path: '/organiser/lieux/00000000-0000-4000-8000-00000000c102',
    width: 1440,
    height: 1800,
    as: coordinator,
    ready: mapDrawn,
  },
  {
    name: 'place-impact-phone',
    shows: 'The same on a phone, for a stop of the bus',
    path: '/organiser/lieux/00000000-0000-4000-8000-00000000c107',
    ...phone,
    as: coordinator,
    ready: mapDrawn,
  },
  {
    name: 'territory-editor',
    shows: 'A CPTS, changed by list, by search or on the map',
    path: '/territoires',
    ...desktop,
    as: coordinator,
    ready: openEditor,
  },
  {
    name: 'places',
    shows: 'Places where care is given in turns',
    path: '/organiser/lieux',
    ...desktop,
    as: coordinator,
    ready: (page) => page.getByRole('table').waitFor(),
  },
  {
    name: 'availability',
    shows: 'Who could give which half-day, and who has not answered',
    path: '/organiser/disponibilites',
    ...desktop,
    as: coordinator,
    ready: (page) => page.getByRole('table').waitFor(),
  },
  {
    name: 'availability-phone',
    shows: 'A doctor says their usual week',
    path: '/mes-disponibilites?question=week',
    ...phone,
    as: 'medecin@demo.maillage.example',
    ready: (page) => page.getByRole('button', { name: /^lundi matin/ }).waitFor(),
  },
  {
    name: 'availability-days-phone',
    shows: 'The same: a month, with what is not as usual',
    path: '/mes-disponibilites?question=days',
    ...phone,
    as: 'medecin@demo.maillage.example',
    ready: (page) => page.getByRole('button', { name: 'Mois suivant' }).waitFor(),
  },
  {
    name: 'zoning',
    shows: 'A zoning draft of Hauts-de-France under example ceilings, and what another class would change',
    path: '/decider/zonage',
    width: 1440,
    height: 1500,
    as: coordinator,
    ready: proposeZoning,
  },
  { name: 'data', shows: 'The data sets, their origin, and importing', path: '/donnees', ...desktop, as: coordinator },
  { name: 'sign-in-phone', shows: 'Signing in on a phone', path: '/connexion', ...phone },
  {
    name: 'observatory-english',
    shows: 'The observatory in English',
    path: '/observer?territory=departement-62',
    ...desktop,
    language: 'en',
    ready: mapDrawn,
  },
  {
    name: 'commune-page-english-phone',
    shows: 'The public page of a commune in English',
    path: '/communes/62498',
    ...phone,
    language: 'en',
  },
  {
    name: 'scenario',
    shows: 'A scenario: two doctors leave Fruges, a health centre opens, a bus goes round',
    path: '/decider',
    as: coordinator,
    width: 1440,
    height: 1000,
    ready: (page) => buildScenario(page, 'Après'),
  },
  {
    name: 'scenario-difference',
    shows: 'What the same scenario changes',
    path: '/decider',
    as: coordinator,
    width: 1440,
    height: 1000,
    ready: (page) => buildScenario(page, 'Différence'),
  },
  {
    name: 'siting',
    shows:
      'Where ten doctors of Hauts-de-France would lift most people above 2.5, and how far that is from the best possible',
    path: '/decider/implantation?territory=region-32',
    as: coordinator,
    width: 1440,
    height: 1300,
    ready: siteTen,
  },
  {
    name: 'projection',
    shows: 'Supply, need and access of Hauts-de-France to 2050',
    path: '/decider/projection?territory=region-32',
    width: 1440,
    height: 1300,
    ready: projected,
  },
  {
    name: 'projection-phone',
    shows: 'The projection on a phone',
    path: '/decider/projection?territory=region-32',
    ...phone,
    ready: (page) => page.getByRole('heading', { level: 1, name: /En 20/ }).waitFor(),
  },
  {
    name: 'budget',
    shows: 'The budget of a health centre: break-even, cash by month, what matters most',
    path: '/decider/budgets',
    width: 1440,
    height: 1300,
    ready: tryBudget,
  },
  {
    name: 'budget-phone',
    shows: 'The same budget on a phone',
    path: '/decider/budgets',
    ...phone,
    ready: tryBudget,
  },
  {
    name: 'rota',
    shows: 'The draft of a rota: gaps first, each with its reason and the smallest changes that close it',
    path: '/organiser',
    as: coordinator,
    width: 1440,
    height: 1300,
    ready: (page) => openRota(page, /saison suivante/),
  },
  {
    name: 'my-half-days-phone',
    shows: 'A doctor’s own half-days on a phone, given away or swapped in two taps',
    path: '/mes-plages',
    as: 'medecin@demo.maillage.example',
    ...phone,
    ready: (page) =>
      page.getByRole('heading', { level: 1, name: /prochaine demi-journée/ }).waitFor({ timeout: 120_000 }),
  },
  {
    name: 'patients-phone',
    shows: 'Next consultations near a commune, on a phone',
    path: '/patients?commune=62510',
    ...phone,
    ready: (page) => page.locator('a[href*="debut="]').first().waitFor(),
  },
  {
    name: 'book-phone',
    shows: 'Booking without account, one question at a time',
    path: '/patients?commune=62510',
    ...phone,
    ready: async (page) => {
      await page.locator('a[href*="debut="]').first().click();
      await page.getByText(/^Question 1 sur/).waitFor();
    },
  },
  {
    name: 'appointments',
    shows: 'The secretary’s day',
    path: '/organiser/rendez-vous',
    ...desktop,
    as: coordinator,
    ready: (page) => page.getByRole('button', { name: 'Exporter (CSV)' }).waitFor(),
  },
  {
    name: 'sessions',
    shows: 'The sessions of a week, a line a room',
    path: '/organiser/seances',
    ...desktop,
    as: coordinator,
    ready: (page) => page.getByRole('button', { name: 'Exporter (CSV)' }).waitFor(),
  },
  {
    name: 'rounds-calendar',
    shows: 'The calendar of a medical bus (invented people)',
    path: `${demoRound}?view=calendar`,
    as: coordinator,
    ...desktop,
    ready: (page) => page.getByRole('article').first().waitFor(),
  },
  {
    name: 'rounds-map',
    shows: 'Its rounds on the map of access to care',
    path: `${demoRound}?view=map`,
    as: coordinator,
    width: 1440,
    height: 1100,
    ready: async (page) => {
      await page.locator('.maplibregl-marker').first().waitFor();
      await mapDrawn(page);
    },
  },
];

/** The rotas of the demonstration are solved in the background of the first start. */
async function openRota(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name }).click({ timeout: 120_000 });
  await page.getByText('Pourquoi ?').first().waitFor({ timeout: 60_000 });
}

async function siteTen(page: Page): Promise<void> {
  await page.getByLabel('Nombre de sites').fill('10');
  await page.getByLabel('Nombre de sites').press('Enter');
  await page.getByRole('heading', { level: 1, name: /^10 sites/ }).waitFor({ timeout: 120_000 });
  await page.evaluate(() => scrollTo(0, 0));
  await mapDrawn(page);
}

async function projected(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: /En 20/ }).waitFor({ timeout: 60_000 });
  await mapDrawn(page);
}

async function tryBudget(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Commencer ainsi.*débat de Cuincy/ }).click();
  await page.getByText('Gardé dans ce navigateur.').waitFor();
}

async function cardAndMap(page: Page): Promise<void> {
  await page.getByRole('complementary').getByRole('heading', { name: 'Pourquoi cette valeur' }).waitFor();
  await mapDrawn(page);
}

async function foreseeDeparture(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prévoir un départ à Liévin' }).click();
  await page.getByLabel('Qui, et ce qui change').fill('Dr Exemple, retraite');
  await page.getByLabel('Premier jour sans ces soins').fill('2027-01-01');
  const effect = page.getByRole('region', { name: 'Ce que cela changerait' });
  await effect.locator('tbody tr').first().waitFor();
}

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Modifier Liévin/ }).click();
  await page.getByRole('checkbox', { name: /^Vimy/ }).waitFor();
  await mapDrawn(page);
}

async function proposeZoning(page: Page): Promise<void> {
  await page.getByLabel('Nom du projet').fill('Zonage 2027');
  await page.getByRole('button', { name: 'Créer le projet' }).click();
  await page.getByRole('button', { name: 'Proposer' }).click();
  await page.getByRole('button', { name: 'Essayer avec des valeurs d’exemple' }).click();
  await page.getByLabel('En ZIP', { exact: true }).fill('4');
  await page.getByLabel('En ZAC', { exact: true }).fill('3');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByText('Règles enregistrées.').waitFor();
  await page.getByRole('button', { name: 'Proposer' }).click();
  await page.getByText('Proposition appliquée', { exact: false }).waitFor();
  await page.getByLabel('Chercher un territoire ou une commune').fill('Hirson');
  await page.locator('tr[data-unit]', { hasText: 'Hirson' }).click();
  await page.getByLabel('Chercher un territoire ou une commune').fill('');
  await page.getByRole('heading', { name: 'Hirson' }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('span', { hasText: 'Proposition appliquée' }).first().waitFor({ state: 'hidden' });
  await mapDrawn(page);
}

/** Written over the API, opened, with its map in a mode. */
async function buildScenario(page: Page, mode: 'Après' | 'Différence'): Promise<void> {
  const draft = {
    name: 'Fruges : deux départs, un centre, un bus',
    profession: 'general-practitioner',
    date: '2027-06-30',
    territory: 'departement-62',
    changes: [
      { id: 'leaves', kind: 'doctor-leaves', commune: '62364', heads: 2 },
      { id: 'centre', kind: 'health-centre', commune: '62364', fte: 4 },
      { id: 'bus', kind: 'bus-round', stops: ['62437', '62024'], halfDays: 2 },
    ],
  };
  const answer = await page.request.post('/api/scenarios', { data: draft });
  const { scenario } = (await answer.json()) as { scenario: { id: string } };
  await page.goto(`/decider/scenarios/${scenario.id}`);
  await page.locator('.maplibregl-marker').first().waitFor();
  await page.getByRole('button', { name: mode, exact: true }).click();
  await page.getByText('Communes dont l’accès change').waitFor();
  await mapDrawn(page);
}
