import type { ScenarioWritten, Siting, SitingAnswer, SitingQuestion } from '@maillage/contract';
import { queryOptions } from '@tanstack/react-query';
import { getJson, sendJson } from '../../api/getJson.ts';

/** A question and its answer once there is one. */
export const siting = (id: string | undefined) =>
  queryOptions({
    queryKey: ['siting', id],
    queryFn: ({ signal }) => getJson<Siting>(`/api/siting/${id}`, {}, signal),
    enabled: id !== undefined,
    staleTime: 60_000,
  });

export const askSiting = (question: SitingQuestion) => sendJson<Siting>('POST', '/api/siting', question);

/** Writes the sites as the arrivals of a scenario; its id. */
export async function asScenario(name: string, answer: SitingAnswer): Promise<string> {
  const { scenario } = await sendJson<ScenarioWritten>('POST', '/api/scenarios', {
    name,
    profession: 'general-practitioner',
    date: new Date().toISOString().slice(0, 10),
    territory: answer.territory.id,
    changes: answer.sites.map(({ code, fte, supply }) => ({
      id: `site-${code}`,
      kind: 'doctor-arrives',
      commune: code,
      heads: fte,
      each: supply / fte,
    })),
  });
  if (!scenario) throw new Error('Got no scenario when expected the one that was written.');
  return scenario.id;
}
