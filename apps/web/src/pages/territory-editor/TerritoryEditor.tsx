import type { TerritoryDraft } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Bounds } from '../../components/map/AccessMap.tsx';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { AddCommunes } from './AddCommunes.tsx';
import { ChosenTable } from './ChosenTable.tsx';
import { toggled, withCodes } from './draft.ts';
import { EditorBar } from './EditorBar.tsx';
import styles from './editor.module.css';
import { Identity } from './Identity.tsx';
import { chosenCommunes } from './resolve.ts';
import { useDraft } from './useDraft.ts';

const EditorMap = lazy(() => import('./EditorMap.tsx'));

interface TerritoryEditorProps {
  /** `new` for one that does not exist yet. */
  id: string;
  saved: TerritoryDraft;
  tab: string;
  bounds?: Bounds;
}

/** Name, communes (by search, by list, on the map, in the table) and who sees it; kept in the browser at every step. */
export function TerritoryEditor({ id, saved, tab, bounds }: TerritoryEditorProps) {
  const { t } = useTranslation('territory-editor');
  const format = useFormat();
  const editing = useDraft(id, saved);
  const { communeCodes } = editing.draft;
  const chosen = useQuery(chosenCommunes(communeCodes));
  const [pointed, setPointed] = useState<string>();
  const add = (codes: readonly string[]) => editing.change({ communeCodes: withCodes(communeCodes, codes) });
  const toggle = (code: string) => editing.change({ communeCodes: toggled(communeCodes, code) });
  return (
    <div className={styles.page}>
      <PageHeading
        tab={tab}
        eyebrow={t(id === 'new' ? 'newEyebrow' : 'changeEyebrow')}
        title={
          <Trans
            t={t}
            i18nKey="title"
            count={communeCodes.length}
            values={{
              communes: format.number(communeCodes.length),
              people: format.number(communeCodes.length === 0 ? 0 : (chosen.data?.population ?? 0)),
            }}
            components={{ mark: <mark /> }}
          />
        }
      />
      <EditorBar id={id} editing={editing} />
      {chosen.error && <Failure error={chosen.error} reset={chosen.refetch} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Identity draft={editing.draft} onChange={editing.change} />
          <AddCommunes onAdd={add} />
          <ChosenTable
            codes={communeCodes}
            communes={chosen.data?.communes ?? []}
            onToggle={toggle}
            onPoint={setPointed}
          />
        </div>
        <Suspense fallback={<Skeleton height="60vh" />}>
          <EditorMap codes={communeCodes} bounds={bounds} pointed={pointed} onToggle={toggle} onAdd={add} />
        </Suspense>
      </div>
    </div>
  );
}
