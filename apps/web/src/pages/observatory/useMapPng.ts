import type { TerritoryAccess } from '@maillage/contract';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { legendTexts } from '../../components/map/legendText.ts';
import type { ColourScale } from '../../components/map/scale.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { decimalsOf, unitOf } from './measure.ts';
import type { View } from './useView.ts';

/** Saves the map of the view as a picture, with title, legend and source. */
export function useMapPng(
  view: View,
  map: RefObject<MapLibreMap | undefined>,
  scale: ColourScale,
  access: TerritoryAccess | undefined,
): () => Promise<void> {
  const { t } = useTranslation(['observatory', 'words']);
  const format = useFormat();
  return async () => {
    if (!map.current || !access) return;
    const { mapPng } = await import('../../components/map/exportPng.ts');
    const indicator = t(`words:indicator.${view.indicator}.long`);
    const profession = t(`words:profession.${view.profession}`);
    const unit = t(`words:unit.${unitOf(view.indicator, view.profession)}`);
    const blob = await mapPng(map.current, scale, {
      title: `${access.territory.name} · ${indicator} (${profession}, ${access.year})`,
      legend: unit,
      limits: legendTexts(scale, decimalsOf(view.indicator, view.profession), format),
      source: `${access.sources.map(({ title, vintage }) => `${title}, ${vintage}`).join(' · ')} · Maillage`,
    });
    save(blob, `maillage-${view.territory}-${view.indicator}-${access.year}.png`);
  };
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
