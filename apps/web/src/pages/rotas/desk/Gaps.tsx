import { gapReasonSentence, gapSentence, halfDayWords, type RotaGap, remedySentence } from '@maillage/contract';
import type { GapReason } from '@maillage/rota';
import { mondayOf } from '@maillage/units';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { rotaActions } from '../queries.ts';
import styles from '../rotas.module.css';
import type { DeskGap } from './gapsNow.ts';
import { bare, cellKey, useDesk } from './useDesk.ts';

/** Gaps shown at first: what a coordinator telephones for in one go. */
const SHOWN = 3;
/** Changes proposed for one gap. */
const REMEDIES = 3;

/** Every gap with its reason, and the smallest changes that close it as buttons. */
export function Gaps() {
  const { t } = useTranslation('rotas');
  const { rota, gaps } = useDesk();
  const [all, setAll] = useState(false);
  if (gaps.length === 0 || rota.cells.length === 0) return null;
  const shown = all ? gaps : gaps.slice(0, SHOWN);
  const unexplained = gaps.some(({ explained }) => explained === undefined);
  return (
    <Card title={t('gaps.title', { count: gaps.length })} className={styles.gapCard}>
      {unexplained && <p className={page.help}>{t(rota.result ? 'gaps.stale' : 'gaps.solveFirst')}</p>}
      <ul className={styles.gapList}>
        {shown.map((gap) => (
          <Gap key={`${gap.date} ${gap.half} ${gap.cabinet}`} gap={gap} />
        ))}
      </ul>
      {gaps.length > shown.length && (
        <button type="button" className={page.secondary} onClick={() => setAll(true)}>
          {t('gaps.more', { count: gaps.length - shown.length })}
        </button>
      )}
    </Card>
  );
}

function Gap({ gap }: { gap: DeskGap }) {
  const { rota, names, language } = useDesk();
  const where = rota.cabinets.length > 1 ? `, ${names.cabinet(gap.cabinet)}` : '';
  return (
    <li>
      <Link
        to="/organiser/plannings/$id"
        params={{ id: rota.id }}
        search={{ week: mondayOf(gap.date) }}
        resetScroll={false}
        className={styles.gapTitle}
      >
        {halfDayWords(gap, language)}
        {where}
      </Link>
      {gap.explained && <Explained gap={gap.explained} />}
    </li>
  );
}

function Explained({ gap }: { gap: RotaGap }) {
  const { t } = useTranslation('rotas');
  const { rota, names, language, act, say } = useDesk();
  const reasons = gap.reasons as readonly GapReason[];
  const there = new Set(rota.cells.map(cellKey));
  const remedies = gap.remedies.filter(({ removed }) => removed.every((cell) => there.has(cellKey(cell))));
  const agree = async ({ changes, removed, added }: RotaGap['remedies'][number]) => {
    const granting = { changes, removed: removed.map(bare), added: added.map(bare) };
    if (await act(() => rotaActions.grant(rota.id, granting))) await say(t('gaps.said'));
  };
  return (
    <>
      <p>{gapSentence(reasons, names, language)}</p>
      <div className={styles.remedies}>
        {remedies.slice(0, REMEDIES).map((remedy) => (
          <button
            key={JSON.stringify(remedy.changes)}
            type="button"
            className={styles.remedy}
            title={t('gaps.agree')}
            onClick={() => void agree(remedy)}
          >
            {remedySentence(remedy, names, language)}
          </button>
        ))}
      </div>
      <details>
        <summary>{t('gaps.why')}</summary>
        <ul>
          {reasons.map((reason) => (
            <li key={`${reason.code} ${reason.cabinet ?? ''}`}>{gapReasonSentence(reason, names, language)}</li>
          ))}
        </ul>
        {gap.smallest && remedies.length > 0 && <p className={page.help}>{t('gaps.smallest')}</p>}
      </details>
    </>
  );
}
