import type { RotaStart } from '@maillage/contract';
import { type Actor, addRota, readRotaCells, readRotas, withRequest } from '@maillage/database';
import { addDays, type Day, mondayOf } from '@maillage/units';
import { atlasOf } from '../atlas/holder.ts';
import { today } from '../ledger/today.ts';
import { assembleRequest } from '../rotas/assembleRequest.ts';
import { startPlan } from '../rotas/checkPlan.ts';
import { loadRota } from '../rotas/loadRota.ts';
import { planPublication, publishRota } from '../rotas/publishRota.ts';
import { keepAnswer } from '../rotas/solve/keepAnswer.ts';
import { runSolve } from '../rotas/solve/runSolve.ts';
import type { App } from '../server.ts';
import { placeId } from './care.ts';

const SECONDS = 5;

/**
 * The rotas of the demonstration, once: the coming weeks published, the season after as a draft with its gaps. They are solved and
 * published as a coordinator would, in the background once the communes are loaded; nobody is written to.
 */
export function loadDemoRotas(app: App, organisation: string): void {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    void app.jobs.start('rota', undefined, ({ signal }) => solveDemo(app, organisation, signal));
  };
  holder.onSwap(begin);
  try {
    holder.current();
  } catch {
    return; // told once it is loaded
  }
  begin();
}

async function solveDemo(app: App, organisation: string, signal: AbortSignal): Promise<void> {
  const actor: Actor = { person: 'demo-coordinatrice', organisation, role: 'coordinator' };
  if ((await withRequest(app.database.app, actor, (tx) => readRotas(tx))).length > 0) return;
  const { published, draft } = demoRotas(today());
  const first = await solved(app, actor, published, signal);
  await withRequest(app.database.app, actor, async (tx) => {
    const atlas = atlasOf(app.database, app.settings.dataFolder).current();
    await publishRota(tx, actor, await planPublication(tx, atlas, first));
  });
  await solved(app, actor, draft, signal);
}

/** One doctor at a time in both cabinets for six weeks; then two at a time in Liévin for eight, more than fourteen doctors can give. */
export function demoRotas(day: Day): { readonly published: RotaStart; readonly draft: RotaStart } {
  const monday = mondayOf(day);
  const next = addDays(monday, 6 * 7);
  const cabinets = (wanted: number) => [
    { place: placeId(1), wanted },
    { place: placeId(2), wanted: 1 },
  ];
  const season = { openOnPublicHolidays: false };
  return {
    published: {
      ...season,
      name: 'Cabinets avancés, semaines en cours (fictif)',
      from: monday,
      to: addDays(next, -1),
      cabinets: cabinets(1),
    },
    draft: {
      ...season,
      name: 'Cabinets avancés, saison suivante (fictif)',
      from: next,
      to: addDays(next, 8 * 7 - 1),
      cabinets: cabinets(2),
    },
  };
}

async function solved(app: App, actor: Actor, start: RotaStart, signal: AbortSignal): Promise<string> {
  const atlas = atlasOf(app.database, app.settings.dataFolder).current();
  const { id, request } = await withRequest(app.database.app, actor, async (tx) => {
    const plan = await startPlan(tx, start);
    const added = await addRota(tx, plan, { organisation: actor.organisation!, person: actor.person! });
    const cells = await readRotaCells(tx, added);
    return { id: added, request: await assembleRequest(tx, atlas, await loadRota(tx, added), cells) };
  });
  const rota = await runSolve(request, SECONDS, { signal, onProgress: () => {} });
  await withRequest(app.database.app, actor, (tx) => keepAnswer(tx, actor, id, { request, rota, mode: 'plan' }));
  return id;
}
