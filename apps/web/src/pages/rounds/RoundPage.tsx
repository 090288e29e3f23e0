import type { OneRound } from '@maillage/contract';
import { isStale } from '@maillage/rounds';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopy,
  IconPlayerPlay,
  IconSend,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndoKeys } from '../../components/focus/useUndoKeys.ts';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { Skeleton } from '../../components/state/Skeleton.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { showToast } from '../../shell/toast.ts';
import { CalendarView } from './calendar/CalendarView.tsx';
import { Effect } from './Effect.tsx';
import { bringBackRound, copyRound, oneRound, publishRound, removeRound, solveRound } from './queries.ts';
import { Running } from './Running.tsx';
import styles from './rounds.module.css';
import { roundViews } from './search.ts';
import { Settings } from './settings/Settings.tsx';
import { type RoundEditor, useRound } from './useRound.ts';

const RoundMap = lazy(() => import('./RoundMap.tsx'));
const route = getRouteApi('/organiser/tournees/$id');

/** One round plan: its settings, the calendar found for them, the map, the people reached. */
export function RoundPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(oneRound(id));
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  return <Round key={id} opened={data} onOver={refetch} />;
}

function Round({ opened, onOver }: { opened: OneRound; onOver: () => void }) {
  const { t } = useTranslation('rounds');
  const { editable } = opened;
  const editor = useRound(opened.round);
  const { calendar } = editor.round.content;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = search.view ?? (calendar ? 'calendar' : 'settings');
  const stale = calendar !== null && isStale(editor.draft, calendar);
  useUndoKeys(editable ? { undo: () => editor.undo?.(), redo: () => editor.redo?.() } : undefined);
  return (
    <div className={styles.page}>
      <PageHeading
        tab={editor.draft.name}
        eyebrow={
          <>
            <Link to="/organiser/tournees">{t('tab')}</Link> · {editor.draft.name}
          </>
        }
        title={<Sentence editor={editor} />}
      />
      <Toolbar editor={editor} editable={editable} stale={stale} onOver={onOver} />
      {editor.state === 'failed' && <Failure error={editor.failure} />}
      {opened.round.job && <Running key={opened.round.job} job={opened.round.job} onOver={onOver} />}
      {stale && <p className={page.warning}>{t('stale')}</p>}
      <fieldset className={styles.views}>
        <legend className="visually-hidden">{t('view')}</legend>
        {roundViews.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="view"
              checked={view === one}
              onChange={() => navigate({ search: { view: one }, replace: true, resetScroll: false })}
            />
            {t(`views.${one}`)}
          </label>
        ))}
      </fieldset>
      {view === 'settings' && <Settings editor={editor} opened={opened} />}
      {view === 'calendar' &&
        (calendar ? (
          <CalendarView editor={editor} calendar={calendar} editable={editable && !stale} />
        ) : (
          <p className={page.notice}>{t('unsolved')}</p>
        ))}
      {view === 'map' && (
        <Suspense fallback={<Skeleton height="28rem" />}>
          <RoundMap editor={editor} opened={opened} />
        </Suspense>
      )}
      {view === 'effect' &&
        (calendar && !stale ? <Effect round={editor.round} /> : <p className={page.notice}>{t('unsolved')}</p>)}
    </div>
  );
}

function Sentence({ editor }: { editor: RoundEditor }) {
  const { t } = useTranslation('rounds');
  const { calendar } = editor.round.content;
  if (!calendar) return t('title.unsolved', { stops: t('count.stops', { count: editor.draft.stops.length }) });
  const visits = calendar.rounds.reduce((sum, { stops }) => sum + stops.length, 0);
  const missed = calendar.unplaced.reduce((sum, { missedDates }) => sum + Math.max(1, missedDates.length), 0);
  const gaps = calendar.crewGaps.length;
  const text = t('title.solved', {
    rounds: t('count.rounds', { count: calendar.rounds.length }),
    visits: t('count.visits', { count: visits }),
    communes: t('count.communes', { count: new Set(calendar.solvedFor.stops.map(({ commune }) => commune)).size }),
  });
  const end = [missed > 0 && t('count.missed', { count: missed }), gaps > 0 && t('count.gaps', { count: gaps })]
    .filter(Boolean)
    .join(', ');
  return <Rich text={`${text}${end ? ` ${t('title.but', { end })}` : t('title.all')}`} tags={{ figure: <mark /> }} />;
}

function Toolbar({
  editor,
  editable,
  stale,
  onOver,
}: {
  editor: RoundEditor;
  editable: boolean;
  stale: boolean;
  onOver: () => void;
}) {
  const { t } = useTranslation(['rounds', 'shell']);
  const format = useFormat();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const [busy, setBusy] = useState(false);
  const { id, content, published } = editor.round;
  if (!editable) return <p className={styles.soft}>{t('rounds:kept.readOnly')}</p>;
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const solve = () =>
    during(async () => {
      await editor.act(async () => {
        await solveRound(id);
        return null;
      });
      onOver();
    });
  const publish = () =>
    during(() =>
      editor.act(async ({ version }) => {
        const { round, sessions, mails, untold } = await publishRound(id, version);
        const told = t('rounds:published.done', { ...sessions, mails: t('rounds:count.mails', { count: mails }) });
        await showToast({
          message: untold.length > 0 ? `${told} ${t('rounds:published.untold', { names: untold.join(', ') })}` : told,
        });
        return round;
      }),
    );
  const copy = () =>
    during(async () => {
      const made = await copyRound(id, t('rounds:copyName', { name: editor.draft.name }));
      await queries.invalidateQueries({ queryKey: ['rounds'] });
      await navigate({ to: '/organiser/tournees/$id', params: { id: made.id } });
    });
  const remove = () =>
    during(async () => {
      await removeRound(id);
      await navigate({ to: '/organiser/tournees' });
      await queries.invalidateQueries({ queryKey: ['rounds'] });
      const back = async () => {
        await bringBackRound(id);
        await queries.invalidateQueries({ queryKey: ['rounds'] });
      };
      await showToast({
        message: t('rounds:removed', { name: editor.draft.name }),
        undo: { label: t('shell:undo'), run: () => void back() },
      });
    });
  const changed = published && published.version !== editor.round.version;
  return (
    <div className={styles.toolbar}>
      <button
        type="button"
        className={content.calendar && !stale ? page.secondary : page.primary}
        disabled={busy || editor.draft.stops.length === 0}
        onClick={solve}
      >
        <IconPlayerPlay size={20} aria-hidden />
        {t(content.calendar ? 'rounds:solveAgain' : 'rounds:solve')}
      </button>
      {content.calendar && (
        <button
          type="button"
          className={stale ? page.secondary : page.primary}
          disabled={busy || stale}
          onClick={publish}
        >
          <IconSend size={20} aria-hidden />
          {t(published ? 'rounds:publishAgain' : 'rounds:publish')}
        </button>
      )}
      <button type="button" className={page.secondary} disabled={!editor.undo} onClick={editor.undo}>
        <IconArrowBackUp size={20} aria-hidden />
        {t('shell:undo')}
      </button>
      <button type="button" className={page.secondary} disabled={!editor.redo} onClick={editor.redo}>
        <IconArrowForwardUp size={20} aria-hidden />
        {t('rounds:redo')}
      </button>
      <button type="button" className={page.secondary} disabled={busy} onClick={copy}>
        <IconCopy size={20} aria-hidden />
        {t('rounds:copy')}
      </button>
      <button type="button" className={page.danger} disabled={busy} onClick={remove}>
        <IconTrash size={20} aria-hidden />
        {t('rounds:remove')}
      </button>
      <p className={styles.soft} role="status">
        {editor.state !== 'failed' && t(`rounds:kept.${editor.state}`)}
        {published &&
          ` · ${t(changed ? 'rounds:published.since' : 'rounds:published.on', { date: format.moment(published.at) })}`}
      </p>
    </div>
  );
}
