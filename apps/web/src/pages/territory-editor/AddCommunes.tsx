import type { Territory } from '@maillage/contract';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson.ts';
import { Card } from '../../components/page/Card.tsx';
import { PlaceSearch } from '../../components/place/PlaceSearch.tsx';
import type { Place } from '../../components/place/places.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { showToast } from '../../shell/toast.ts';
import { AddList } from './AddList.tsx';
import styles from './editor.module.css';
import { resolve } from './resolve.ts';

/** By search: a commune, or all those of an EPCI, a département, another territory; or by a pasted list. */
export function AddCommunes({ onAdd }: { onAdd: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('territory-editor');
  const format = useFormat();
  const pick = useMutation({
    mutationFn: codesOf,
    onSuccess: async (codes, { name }) => {
      onAdd(codes);
      await showToast({ message: t('added', { name, count: codes.length, communes: format.number(codes.length) }) });
    },
  });
  return (
    <Card title={t('add')} note={t('addNote')}>
      <div className={styles.fields}>
        <PlaceSearch onPick={(place) => pick.mutate(place)} />
        {pick.error && <Failure error={pick.error} />}
        <AddList onAdd={onAdd} />
      </div>
    </Card>
  );
}

/** Paris, Lyon and Marseille stand for their arrondissements. */
async function codesOf({ type, id }: Place): Promise<readonly string[]> {
  if (type === 'commune') return (await resolve({ codes: [id] })).communes.map(({ code }) => code);
  return (await getJson<Territory>(`/api/territories/${id}`)).communeCodes;
}
