import { useState } from 'react';
import { CommuneField } from '../../ledger/form/CommuneField.tsx';
import type { BudgetEditing } from './useBudgetDraft.ts';

interface PlaceFieldProps {
  editing: BudgetEditing;
  /** Name of the commune as it was saved. */
  communeName: string | null;
  editable: boolean;
}

/** Where the place would be: a budget may have none yet. */
export function PlaceField({ editing, communeName, editable }: PlaceFieldProps) {
  const { commune } = editing.draft;
  const [names, setNames] = useState<Readonly<Record<string, string>>>(
    commune !== null && communeName !== null ? { [commune]: communeName } : {},
  );
  if (!editable) return null;
  return (
    <CommuneField
      chosen={commune === null ? undefined : { code: commune, name: names[commune] ?? commune }}
      missing={false}
      onChoose={(chosen) => {
        if (chosen) setNames({ ...names, [chosen.code]: chosen.name });
        editing.change('commune', { commune: chosen?.code ?? null });
      }}
    />
  );
}
