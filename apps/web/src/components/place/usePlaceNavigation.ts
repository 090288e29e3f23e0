import type { Territory } from '@maillage/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { communeCard, territory } from '../../api/queries.ts';

/** Opens a territory, or a commune in the current territory when it contains it, else in its EPCI. */
export function usePlaceNavigation() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { territory: current }: { territory?: string } = useSearch({ strict: false });

  const openTerritory = (id: string) => navigate({ to: '/observer', search: keepMeasure({ territory: id }) });

  const openCommune = async (code: string) => {
    const shown = client.getQueryData<Territory>(territory(current ?? '').queryKey);
    const id = shown?.communeCodes.includes(code) ? shown.id : await homeTerritory(code);
    await navigate({ to: '/observer', search: keepMeasure({ territory: id, commune: code }) });
  };

  const homeTerritory = async (code: string) => {
    const card = await client.fetchQuery(communeCard(code));
    return card.epci?.id ?? card.departement.id;
  };

  return { openTerritory, openCommune };
}

/** A new place keeps the indicator, the profession and the year; its own filters and map position do not follow. */
function keepMeasure(place: { territory: string; commune?: string }) {
  return ({ indicator, profession, year, scale }: Record<string, unknown>) =>
    ({ ...place, indicator, profession, year, scale }) as typeof place;
}
