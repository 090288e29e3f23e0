import { communes, estimateTrip, type PointsFile, readPoints, type TripPoint } from '@maillage/travel-sources';
import { BadTravelInput } from './badTravelInput.ts';

export interface EstimatedPairs {
  readonly file: PointsFile;
  /** Minutes of each row; `null` where no road leads. */
  readonly minutes: readonly (number | null)[];
}

/**
 * Estimated minutes between the two points of each row (`lon1,lat1,lon2,lat2`). With `asCommunes` each point stands for
 * the commune nearest to it: the trip is between the town centres, and 0 inside a commune.
 */
export function estimatePairs(path: string, asCommunes: boolean): EstimatedPairs {
  const { points: file, problems } = readPoints(path, [
    { lon: 'lon1', lat: 'lat1' },
    { lon: 'lon2', lat: 'lat2' },
  ]);
  if (problems.length > 0) throw new BadTravelInput(problems);
  const place = (point: TripPoint) => (asCommunes ? townOf(point) : point);
  const minutes = file.rows.map(({ points: [from, to] }) => {
    const time = estimateTrip(place(from!), place(to!));
    return Number.isFinite(time) ? Math.round(time * 100) / 100 : null;
  });
  return { file, minutes };
}

function townOf(point: TripPoint): TripPoint {
  const commune = communes().nearest(point);
  return commune === undefined ? point : { lon: commune.lon, lat: commune.lat, id: commune.code };
}

/** The file as it came, with the column `minutes`, empty where no road leads. */
export function pairsAsCsv({ file, minutes }: EstimatedPairs): string {
  const quoted = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(file.delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const line = (cells: readonly string[]) => cells.map(quoted).join(file.delimiter);
  const rows = file.rows.map(({ cells }, k) => line([...cells, minutes[k] === null ? '' : String(minutes[k])]));
  return `${[line([...file.header, 'minutes']), ...rows].join('\n')}\n`;
}
