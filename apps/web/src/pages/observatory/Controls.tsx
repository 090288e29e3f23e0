import { type ProfessionId, professionIds } from '@maillage/supply';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { lazyDialog } from '../../theme/lazyDialog.tsx';
import { ExportButton } from './ExportButton.tsx';
import { indicatorsFor } from './measure.ts';
import styles from './observatory.module.css';
import type { View } from './useView.ts';

const ExportMenu = lazyDialog(() => import('./ExportMenu.tsx'));

interface ControlsProps {
  view: View;
  /** Vintages that are loaded. */
  years: readonly number[];
  year: number | undefined;
  onPng: () => void;
}

/** Profession, vintage, exports. */
export function Controls({ view, years, year, onPng }: ControlsProps) {
  const { t } = useTranslation(['observatory', 'words']);
  const changeProfession = (profession: ProfessionId) => {
    const kept = indicatorsFor(profession).includes(view.indicator);
    view.change({
      profession: profession === 'general-practitioner' ? undefined : profession,
      ...(!kept && { indicator: undefined }),
      year: undefined,
      below: undefined,
      page: undefined,
    });
  };
  return (
    <div className={styles.controls}>
      <Choice
        quiet
        label={t('observatory:measure.profession')}
        value={view.profession}
        options={professionIds.map((id) => ({ value: id, label: capital(t(`words:profession.${id}`)) }))}
        onChange={(id) => changeProfession(id as ProfessionId)}
      />
      {years.length > 0 && (
        <Choice
          quiet
          label={t('observatory:measure.year')}
          value={String(year)}
          options={years.toReversed().map((value) => ({ value: String(value), label: String(value) }))}
          onChange={(value) => view.change({ year: Number(value) === years.at(-1) ? undefined : Number(value) })}
        />
      )}
      <Exports view={view} onPng={onPng} />
    </div>
  );
}

/** The button stands at once; its menu is loaded when it is first pressed. */
function Exports(props: { view: View; onPng: () => void }) {
  const [wanted, setWanted] = useState(false);
  const button = <ExportButton onClick={() => setWanted(true)} />;
  return wanted ? (
    <Suspense fallback={button}>
      <ExportMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
