import type { CommuneAccess, Contribution } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './commune.module.css';

const shownFirst = 6;

/** The places of care that make the value, the largest part first; the parts add up to our calculation. */
export function WhyThisValue({ access }: { access: CommuneAccess }) {
  const { t } = useTranslation('commune');
  const [all, setAll] = useState(false);
  const { contributions } = access;
  const shown = all ? contributions : contributions.slice(0, shownFirst);
  const largest = contributions[0]?.value ?? 1;
  return (
    <Card title={t('why.title')} note={t(access.unit === 'consultations' ? 'why.noteConsultations' : 'why.noteFte')}>
      {contributions.length === 0 && <p>{t('why.none', { minutes: access.reachable.minutes })}</p>}
      <ol className={styles.bars}>
        {shown.map((part) => (
          <Part key={part.code} part={part} largest={largest} unit={access.unit} />
        ))}
      </ol>
      {!all && contributions.length > shownFirst && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('why.others', { count: contributions.length - shownFirst })}
        </button>
      )}
      <Total access={access} />
    </Card>
  );
}

function Part({ part, largest, unit }: { part: Contribution; largest: number; unit: string }) {
  const { t } = useTranslation('commune');
  const format = useFormat();
  return (
    <li>
      <Link to="/communes/$code" params={{ code: part.code }} className={styles.barName}>
        {part.name}
      </Link>
      <span className={styles.barDetail}>
        {part.minutes < 1 ? t('here') : t('minutes', { minutes: format.number(part.minutes) })}
      </span>
      <b className={styles.barValue}>{format.number(part.value, unit === 'consultations' ? 2 : 1)}</b>
      <span className={styles.bar} style={{ width: `${Math.max(1, (100 * part.value) / largest)}%` }} />
      <span className={styles.barNote}>
        {t('why.shared', {
          count: part.professionals,
          professionals: format.number(part.professionals),
          people: format.number(part.competing),
        })}
      </span>
    </li>
  );
}

/** The explained sum beside the published value: they differ, and the reader is told. */
function Total({ access }: { access: CommuneAccess }) {
  const { t } = useTranslation('commune');
  const format = useFormat();
  const decimals = access.unit === 'consultations' ? 2 : 1;
  if (access.recomputed === null) return null;
  const recomputed = format.number(access.recomputed, decimals);
  return (
    <p className={styles.small}>
      {access.official === null
        ? t('why.sum', { recomputed })
        : t('why.sumAndOfficial', {
            recomputed,
            official: format.number(access.official, decimals),
            year: access.year,
          })}
      {access.ledgerEffect !== 0 && ` ${t('why.ledger', { effect: format.signed(access.ledgerEffect, decimals) })}`}
    </p>
  );
}
