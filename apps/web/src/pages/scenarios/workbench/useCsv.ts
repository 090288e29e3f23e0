import type { ScenarioDraft, ScenarioEvaluation } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { saveText } from '../../../files/saveText.ts';
import { toCsv } from '../../../files/toCsv.ts';
import { movedInside } from './Figures.tsx';

/** The communes whose access moves, as a file for a spreadsheet. */
export function useCsv(
  draft: ScenarioDraft,
  evaluation: ScenarioEvaluation,
  inside: readonly string[] | undefined,
): () => void {
  const { t } = useTranslation('scenarios');
  return () => {
    const head = [
      'INSEE',
      t('figures.commune'),
      t('figures.people'),
      t('figures.before'),
      t('figures.after'),
      t('figures.difference'),
    ];
    const rows = movedInside(evaluation, inside).map(({ code, name, people, before, after }) => [
      code,
      name,
      Math.round(people),
      before,
      after,
      after - before,
    ]);
    saveText(`${t('figures.csvName')}-${draft.date}.csv`, toCsv([[draft.name, draft.date], head, ...rows]));
  };
}
