import type { ZoningDraft, ZoningHistory } from '@maillage/contract';
import { Drawer } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { zoningHistory } from '../queries.ts';
import type { ZoningActions } from '../useZoningActions.ts';
import styles from './drawers.module.css';

interface HistoryDrawerProps {
  draft: ZoningDraft;
  actions: ZoningActions;
  onClose: () => void;
}

/** Who changed what and when, the latest first. Nothing is ever taken out of it. */
export default function HistoryDrawer({ draft, actions, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation(['zoning', 'shell']);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(zoningHistory(draft.id));
  const changes = data?.pages.flatMap((one) => one.changes);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={t('zoning:history.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <div className={styles.form}>
        {error && <Failure error={error} reset={refetch} />}
        {!error && !changes && <Skeleton height="12rem" />}
        {changes?.length === 0 && <p className={page.help}>{t('zoning:history.empty')}</p>}
        {draft.editable && draft.canUndo && (
          <button type="button" className={page.secondary} onClick={actions.undo}>
            {t('zoning:tool.undoKey')}
          </button>
        )}
        <ol className={styles.history}>
          {actionsOf(changes ?? []).map((action) =>
            action.length > SHOWN ? (
              <LongAction key={action[0]!.number} action={action} />
            ) : (
              action.map((change) => <ChangeLine key={change.number} change={change} />)
            ),
          )}
        </ol>
        {hasNextPage && (
          <button type="button" className={page.secondary} onClick={() => fetchNextPage()}>
            {t('zoning:history.more')}
          </button>
        )}
      </div>
    </Drawer>
  );
}

type Change = ZoningHistory['changes'][number];

/** An action of more changes is one line that opens. */
const SHOWN = 3;

const actionsOf = (changes: readonly Change[]): readonly (readonly Change[])[] => [
  ...Map.groupBy(changes, ({ batch }) => batch).values(),
];

function LongAction({ action }: { action: readonly Change[] }) {
  const { t } = useTranslation('zoning');
  const { by, kind } = action[0]!;
  const text = t('history.many', {
    by: by || t('history.somebody'),
    kind: t(`history.kind.${kind}`),
    count: action.length,
  });
  return (
    <li>
      <details>
        <summary>
          <Rich text={text} tags={{ b: <b /> }} />
        </summary>
        <ol className={styles.history}>
          {action.map((change) => (
            <ChangeLine key={change.number} change={change} />
          ))}
        </ol>
      </details>
    </li>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const { t, i18n } = useTranslation('zoning');
  const at = new Date(change.at).toLocaleString(i18n.language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <li data-undone={change.undone || undefined}>
      <span>
        <ChangeSentence change={change} />
      </span>
      {change.motivation && <q>{change.motivation}</q>}
      <small>
        {at} · {t(`history.kind.${change.kind}`)}
        {change.undone && ` · ${t('history.undone')}`}
      </small>
    </li>
  );
}

function ChangeSentence({ change: { subject, name, before, after, by, kind } }: { change: Change }) {
  const { t } = useTranslation('zoning');
  const said = (text: string | null, otherwise: string) =>
    text === 'zip' || text === 'zac' || text === 'zv' || text === 'hz' ? t(`class.${text}.short`) : (text ?? otherwise);
  const values = { by: by || t('history.somebody'), name };
  const text = subject.startsWith('unit/')
    ? kind === 'motivate'
      ? t('history.motivation', values)
      : t('history.unit', {
          ...values,
          before: said(before, t('history.start')),
          after: said(after, t('history.start')),
        })
    : subject.startsWith('quarter/')
      ? t('history.quarter', { ...values, after: said(after, t('history.gone')) })
      : subject === 'in-force'
        ? t('history.inForce', { ...values, after: said(after, t('history.gone')) })
        : t('history.rules', values);
  return <Rich text={text} tags={{ b: <b /> }} />;
}
