import type { CommuneHit, CommuneSearch } from '@maillage/contract';
import { getJson } from '../../api/getJson.ts';

/** The commune nearest to the reader, who is asked first by the browser; the position goes nowhere else. */
export async function nearestCommune(): Promise<CommuneHit> {
  const { coords } = await position();
  const near = `${coords.longitude.toFixed(4)},${coords.latitude.toFixed(4)}`;
  const { communes } = await getJson<CommuneSearch>('/api/communes', { near, limit: 1 });
  if (!communes[0]) throw new Error('No commune near.');
  return communes[0];
}

const position = () =>
  new Promise<GeolocationPosition>((done, refused) => {
    if (navigator.geolocation) navigator.geolocation.getCurrentPosition(done, refused, { timeout: 10_000 });
    else refused(new Error('No geolocation.'));
  });
