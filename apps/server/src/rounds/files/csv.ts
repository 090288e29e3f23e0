import type { Language, RoundCalendar } from '@maillage/contract';
import type { Atlas } from '../../atlas/atlas.ts';
import { exportFormats } from '../../exports/formats/index.ts';
import { communeName } from '../../ledger/answer.ts';
import { today } from '../../ledger/today.ts';
import type { FileVisit } from './fileVisits.ts';
import { roundFileWords as words } from './words.ts';

/** One line a visit. */
export function roundCsv(visits: readonly FileVisit[], { solvedFor }: RoundCalendar, atlas: Atlas, language: Language) {
  const titles = ['date', 'start', 'end', 'stop', 'commune', 'vehicle', 'crew'] as const;
  return exportFormats.csv.write(
    {
      title: `${words.planned[language]} – ${solvedFor.name}`,
      language,
      day: today(),
      sentences: [],
      method: [words.method[language]],
      sources: [],
      columns: titles.map((id) => ({ id, title: words[id][language], kind: 'text' })),
      rows: visits.map(({ date, start, end, stop, vehicle, crew }) => [
        date,
        start,
        end,
        stop.name,
        communeName(atlas, stop.commune) ?? stop.commune,
        vehicle,
        crew?.name ?? null,
      ]),
    },
    async () => [],
  );
}
