import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ColourScale } from './scale.ts';

/** What is written around the map. */
export interface PngWords {
  readonly title: string;
  readonly legend: string;
  readonly limits: readonly string[];
  readonly source: string;
}

const margin = 28;
const head = 64;
const foot = 92;

/** The map as it stands, with its title, its legend and its source. */
export function mapPng(map: MapLibreMap, scale: ColourScale, words: PngWords): Promise<Blob> {
  const picture = map.getCanvas();
  const ratio = picture.width / picture.clientWidth;
  const width = picture.clientWidth + 2 * margin;
  const height = picture.clientHeight + head + foot;
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const pen = canvas.getContext('2d')!;
  pen.scale(ratio, ratio);
  const css = getComputedStyle(document.documentElement);
  const token = (name: string) => css.getPropertyValue(name).trim();
  pen.fillStyle = token('--card');
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, margin, head, picture.clientWidth, picture.clientHeight);
  write(words.title, margin, 40, '700 24px');
  drawLegend(height - foot + 18);
  write(words.source, margin, height - 14, '400 13px', token('--ink-soft'));
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture could not be made.'))), 'image/png'),
  );

  function write(text: string, x: number, y: number, font: string, colour = token('--ink')) {
    pen.font = `${font} "Atkinson Hyperlegible Next Variable", sans-serif`;
    pen.fillStyle = colour;
    pen.fillText(text, x, y, width - 2 * margin);
  }
  function drawLegend(y: number) {
    write(words.legend, margin, y, '700 14px');
    scale.colours.forEach((colour, index) => {
      const x = margin + index * 66;
      pen.fillStyle = colour;
      pen.fillRect(x, y + 8, 66, 12);
      write(words.limits[index] ?? '', x, y + 36, '400 13px', token('--ink-soft'));
    });
  }
}
