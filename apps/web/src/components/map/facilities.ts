import type { Map as MapLibreMap } from 'maplibre-gl';
import { whenStyled } from './paint.ts';

/** Places of care that the map can show: their letter and their colour (told apart without the colour). */
export const facilityMarks = {
  emergency: { letter: 'U', colour: '#b3261e' },
  hospital: { letter: 'H', colour: '#2f4b8f' },
  'health-centre': { letter: 'C', colour: '#5b3c88' },
  msp: { letter: 'M', colour: '#7a4a00' },
  pharmacy: { letter: 'P', colour: '#1f6b2c' },
} as const;

export type FacilityCategory = keyof typeof facilityMarks;
export const facilityCategories = Object.keys(facilityMarks) as readonly FacilityCategory[];

const source = 'facilities';
const size = 40;

/** Shows or hides the places of care; their tiles are asked for the first time they are shown. */
export function showFacilities(map: MapLibreMap, shown: boolean): void {
  whenStyled(map, () => {
    if (shown && !map.getSource(source)) addFacilities(map);
    if (map.getLayer(source)) map.setLayoutProperty(source, 'visibility', shown ? 'visible' : 'none');
  });
}

function addFacilities(map: MapLibreMap): void {
  for (const category of facilityCategories)
    map.addImage(`facility-${category}`, drawMark(category), { pixelRatio: 2 });
  map.addSource(source, { type: 'vector', url: `${location.origin}/api/tiles/facilities.json` });
  map.addLayer({
    id: source,
    type: 'symbol',
    source,
    'source-layer': 'facilities',
    layout: {
      'icon-image': ['concat', 'facility-', ['get', 'category']],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.55, 9, 0.9, 12, 1.1],
      'icon-padding': 1,
      'symbol-sort-key': ['match', ['get', 'category'], 'emergency', 0, 'hospital', 1, 'health-centre', 2, 'msp', 3, 4],
    },
  });
}

/** A disc with its letter, twice the size for sharp screens. */
function drawMark(category: FacilityCategory): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d')!;
  const { letter, colour } = facilityMarks[category];
  pen.beginPath();
  pen.arc(size / 2, size / 2, size / 2 - 2, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = '#fff';
  pen.stroke();
  pen.fillStyle = '#fff';
  pen.font = `700 ${size * 0.55}px "Atkinson Hyperlegible Next Variable", sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(letter, size / 2, size / 2 + 2);
  return pen.getImageData(0, 0, size, size);
}
