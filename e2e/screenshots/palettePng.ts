import { crc32, deflateSync, inflateSync } from 'node:zlib';

const MOST_COLOURS = 256;
/** Of these, kept whatever lies near them: the shades of a shadow. */
const MOST_SEEN = 128;
/** Squared distances between kept colours, from spread over the whole picture to fine steps. */
const SPREADS = [1600, 400, 100, 1] as const;

/** A screenshot with at most 256 colours: a third of its weight, and the eye sees no difference on an interface. */
export function palettePng(png: Buffer): Buffer {
  const { width, height, channels, pixels } = readPng(png);
  const palette = paletteOf(pixels, channels);
  const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter, 0
  const known = new Map<number, number>();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(pixels, (y * width + x) * channels);
      if (!known.has(colour)) known.set(colour, nearest(palette, colour));
      rows[y * (width + 1) + 1 + x] = known.get(colour)!;
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // 8 bits, indexed
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours that cover most, far apart first so that a small mark keeps its own. */
function paletteOf(pixels: Buffer, channels: number): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const kept = byCount.slice(0, MOST_SEEN);
  for (const spread of SPREADS)
    for (const colour of byCount) {
      if (kept.length === MOST_COLOURS) return kept;
      if (kept.every((other) => distance(other, colour) >= spread)) kept.push(colour);
    }
  return kept;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let k = 1; k < palette.length; k++)
    if (distance(palette[k]!, colour) < distance(palette[best]!, colour)) best = k;
  return best;
}

const colourAt = (pixels: Buffer, at: number) => (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;

function distance(a: number, b: number): number {
  const [red, green, blue] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)];
  return red * red + green * green + blue * blue;
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(12 + data.length);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length);
  return framed;
}

/** The pixels of a PNG as Chromium writes it: 8 bits a channel, RGB or RGBA, not interlaced. */
function readPng(png: Buffer) {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height, bits, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (bits !== 8 || (kind !== 2 && kind !== 6)) throw new RangeError(`Got a PNG of kind ${kind} with ${bits} bits.`);
  const channels = kind === 6 ? 4 : 3;
  return { width, height, channels, pixels: unfiltered(inflateSync(Buffer.concat(parts)), width * channels, channels) };
}

/** PNG specification, section 9: each row says how its bytes differ from those at the left (a), above (b) and both (c). */
function unfiltered(rows: Buffer, stride: number, channels: number): Buffer {
  const height = rows.length / (stride + 1);
  const pixels = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const a = x < channels ? 0 : pixels[y * stride + x - channels]!;
      const b = y === 0 ? 0 : pixels[(y - 1) * stride + x]!;
      const c = x < channels || y === 0 ? 0 : pixels[(y - 1) * stride + x - channels]!;
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter]!;
      pixels[y * stride + x] = rows[y * (stride + 1) + 1 + x]! + guess;
    }
  }
  return pixels;
}

function paeth(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c;
}
