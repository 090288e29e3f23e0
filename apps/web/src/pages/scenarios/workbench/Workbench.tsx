import type { Scenario, ScenarioHeadline } from '@maillage/contract';
import { type Change, indexOf, kindOf, type ScenarioProblem } from '@maillage/scenario';
import { professions } from '@maillage/supply';
import { useQuery } from '@tanstack/react-query';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paintSome } from '../../../components/map/paint.ts';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import type { FrameAnswer } from '../compute/engine.ts';
import { serverEvaluation } from '../queries.ts';
import { AddChange } from './AddChange.tsx';
import { Assumptions } from './Assumptions.tsx';
import { BandPart } from './BandPart.tsx';
import { ChangeCard } from './ChangeCard.tsx';
import { added } from './ChangeCommunes.tsx';
import { firstEmpty, forProfession, movedTo, newId, withChange, withNew } from './changeEdits.ts';
import { BeforeAfter, MovedTable, WorstOff } from './Figures.tsx';
import figures from './figures.module.css';
import { Actions, Head, Settings } from './Head.tsx';
import { type MapMode, shownValue } from './mapValues.ts';
import { PlanPart } from './PlanPart.tsx';
import { useCsv } from './useCsv.ts';
import { useEngine } from './useEngine.ts';
import { useSaving } from './useSaving.ts';
import { useShare } from './useShare.ts';
import { useWorkbenchKeys } from './useWorkbenchKeys.ts';
import { Versions } from './Versions.tsx';
import styles from './workbench.module.css';

const ScenarioMap = lazy(() => import('./ScenarioMap.tsx'));

interface WorkbenchProps {
  scenario: Scenario;
  /** A visitor's: nothing is asked that needs an account. */
  shared?: boolean;
}

/** A scenario: the sentence, the changes, the map that answers each of them, and the figures behind. */
export function Workbench({ scenario: first, shared = false }: WorkbenchProps) {
  const { t } = useTranslation('scenarios');
  const problems = useRef<readonly ScenarioProblem[]>([]);
  const saving = useSaving(first, () => problems.current.length > 0);
  const { draft, change, server } = saving;
  const [mode, setMode] = useState<MapMode>('after');
  const [chosen, setChosen] = useState<string>();
  const mapRef = useRef<MapLibreMap | undefined>(undefined);
  const inside = server.territory.communes;
  const local = draft.changes.every((one) => kindOf(one).moves !== 'times');
  const paint = useRef<(frame: FrameAnswer) => void>(() => {});
  const computed = useEngine(draft, server.ledger, inside, local, (frame) => paint.current(frame));
  const { opened, after, frame } = computed;
  paint.current = ({ places, access }) => {
    if (!mapRef.current || !opened || mode === 'before') return;
    const shown = Array.from(places, (place, k) => {
      return [opened.codes[place]!, shownValue(mode, opened.before[place]!, access[k]!)] as const;
    });
    paintSome(mapRef.current, shown);
  };
  problems.current = local ? (frame?.problems ?? []) : [];
  const remote = useQuery(serverEvaluation(server.id, draft, !local && !shared));
  const revision = useRemoteValues(local ? undefined : (remote.data ?? server.evaluation), computed);
  const evaluation = (local ? computed.figures : remote.data) ?? server.evaluation;
  const lifts: ScenarioHeadline['lifts'] = local && frame ? frame.lifts : evaluation.lifts;
  const { editable } = server;
  const nameOf = useNames(opened);
  const waiting = draft.changes.find((one) => one.id === chosen && firstEmpty(one) >= 0);
  const update = useCallback(
    (id: string, next: (one: Change) => Change | undefined) => change((before) => withChange(before, id, next)),
    [change],
  );
  const csv = useCsv(draft, evaluation, inside);
  const share = useShare(server, saving.refresh);
  useWorkbenchKeys(editable ? saving : undefined, () => waiting && update(waiting.id, () => undefined));
  useEffect(() => {
    document.title = `${draft.name} · Maillage`;
  }, [draft.name]);

  const place = (code: string) => {
    if (waiting) update(waiting.id, (one) => movedTo(one, firstEmpty(one), code));
    else {
      const several = draft.changes.find((one) => one.id === chosen);
      if (editable && several?.kind === 'bus-round') update(several.id, () => added(several, code));
    }
  };
  return (
    <div className={styles.page}>
      <Head scenario={server} draft={draft} lifts={lifts}>
        {editable && (
          <Settings
            scenario={server}
            draft={draft}
            onChange={(next) => change((before) => ({ ...before, ...next }))}
            onProfession={(profession) => change((before) => forProfession(before, profession))}
          />
        )}
        <Actions
          scenario={server}
          state={saving.state}
          onUndo={saving.undo}
          onRedo={saving.redo}
          onShare={share}
          onCsv={csv}
        />
      </Head>
      <div className={styles.main}>
        <div className={styles.side}>
          {editable && (
            <AddChange
              onAdd={(kind) => {
                const id = newId();
                change((before) => withNew(before, kind, id));
                setChosen(id);
              }}
            />
          )}
          <section aria-label={t('change.title')}>
            <h2 className={styles.listTitle}>{t('change.title')}</h2>
            {draft.changes.length === 0 && <p className={styles.soft}>{t('change.none')}</p>}
            {server.notices.map(({ from, name }) => (
              <p key={from} className={styles.notice}>
                {t('change.merged', { from, name })}
              </p>
            ))}
            <ol className={styles.changes}>
              {draft.changes.map((one, at) => (
                <ChangeCard
                  key={one.id}
                  change={one}
                  nameOf={nameOf}
                  problems={problems.current.filter(
                    ({ path }) => path === `changes/${at}` || path.startsWith(`changes/${at}/`),
                  )}
                  editable={editable}
                  inside={inside}
                  chosen={chosen === one.id}
                  onChange={(next) => update(one.id, () => next)}
                  onRemove={() => update(one.id, () => undefined)}
                />
              ))}
            </ol>
          </section>
          <Assumptions
            draft={draft}
            editable={editable}
            onChange={(parameters) => change((before) => ({ ...before, parameters }))}
          />
        </div>
        <section className={styles.mapCard} aria-label={t('map.title')}>
          {computed.failure && <p role="alert">{t('map.failed', { reason: computed.failure })}</p>}
          <Suspense fallback={<Skeleton height="100%" />}>
            {opened ? (
              <ScenarioMap
                draft={draft}
                opened={opened}
                after={after}
                mode={mode}
                onMode={setMode}
                mapRef={mapRef}
                bounds={server.territory.bounds}
                inside={inside}
                unit={professions[draft.profession].unit}
                editable={editable}
                placing={waiting !== undefined}
                revision={revision + computed.generation}
                onPlace={place}
                onMove={({ change: { id }, position }, code) => update(id, (one) => movedTo(one, position, code))}
                onPick={setChosen}
              />
            ) : (
              <p className={styles.loading} role="status">
                {t('map.loading')}
              </p>
            )}
          </Suspense>
        </section>
      </div>
      <div className={figures.figures}>
        <div>
          <BeforeAfter evaluation={evaluation} />
          <MovedTable evaluation={evaluation} inside={inside} />
        </div>
        <div>
          {!shared && (
            <PlanPart
              scenario={server}
              empty={draft.changes.length === 0}
              settled={saving.settled}
              refresh={saving.refresh}
            />
          )}
          <WorstOff evaluation={evaluation} />
          {!shared && draft.changes.length > 0 && <BandPart id={server.id} draft={draft} lifts={lifts} />}
          {!shared && (
            <Versions scenario={server} onRestore={editable ? (version) => change(() => version) : undefined} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Values that the server computed (other travel times) in place of the worker's; counts how often they came. */
function useRemoteValues(
  evaluation: Scenario['evaluation'] | undefined,
  { opened, after }: ReturnType<typeof useEngine>,
): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    if (!evaluation || !opened || !after.current) return;
    const index = indexOf(opened.codes);
    after.current.set(opened.before);
    for (const { code, after: value } of evaluation.communes) after.current[index.get(code) ?? -1] = value;
    setRevision((count) => count + 1);
  }, [evaluation, opened, after]);
  return revision;
}

function useNames(opened: ReturnType<typeof useEngine>['opened']): (code: string) => string {
  return useMemo(() => {
    const index = opened && indexOf(opened.codes);
    return (code) => opened?.names[index?.get(code) ?? -1] ?? code;
  }, [opened]);
}
