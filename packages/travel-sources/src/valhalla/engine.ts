import { TravelSourceFailure, type TravelSourceProblem } from '../problems.ts';

export type Valhalla = typeof import('@valhallajs/valhallajs');

/** The optional package, or why it cannot be used here. */
export async function loadValhalla(): Promise<Valhalla | TravelSourceProblem> {
  try {
    return await import('@valhallajs/valhallajs');
  } catch (error) {
    const value = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { code: 'valhalla/not-installed', value };
  }
}

/** The optional package; throws the problem when it cannot be used. */
export async function needValhalla(): Promise<Valhalla> {
  const engine = await loadValhalla();
  if ('code' in engine) throw new TravelSourceFailure(engine);
  return engine;
}
