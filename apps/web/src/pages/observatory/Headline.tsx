import type { TerritoryAccess } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './observatory.module.css';
import { peopleShare } from './peopleShare.ts';

interface HeadlineProps {
  access: TerritoryAccess;
  profession: ProfessionId;
  /** The choices of the page, beside its subject. */
  children: ReactNode;
}

/** The answer of the page in one sentence with its figure, then its detail. */
export function Headline({ access, profession, children }: HeadlineProps) {
  const { t } = useTranslation(['observatory', 'words']);
  const name = t(`words:profession.${profession}`);
  return (
    <header className={styles.headline}>
      <div className={styles.top}>
        <p className={styles.eyebrow}>
          {t('observatory:eyebrow', { profession: name })}
          <span className={styles.where}>{` · ${access.territory.name}`}</span>
          {` · ${access.year}`}
        </p>
        {children}
      </div>
      <h1>
        {profession === 'general-practitioner' ? (
          <BelowSentence access={access} />
        ) : (
          <MeanSentence access={access} name={name} />
        )}
      </h1>
      <p className={styles.detail}>
        <Detail access={access} profession={profession} />{' '}
        {access.certainty === 'estimated' && <>{t('observatory:sentence.estimated')} </>}
        <a href="#method">{t('observatory:sentence.source')}</a>
      </p>
    </header>
  );
}

const figure = { figure: <mark /> };

function BelowSentence({ access: { summary, territory } }: { access: TerritoryAccess }) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  const said = peopleShare(territory.population > 0 ? summary.belowLow.people / territory.population : 0);
  const values = {
    threshold: format.number(summary.belowLow.threshold, 1),
    count: 'count' in said ? said.count : 0,
    share: 'share' in said ? format.share(said.share, 1) : '',
  };
  return <Rich text={t(`sentence.${said.kind}`, values)} tags={figure} />;
}

function MeanSentence({ access: { summary, unit }, name }: { access: TerritoryAccess; name: string }) {
  const { t } = useTranslation(['observatory', 'words']);
  const format = useFormat();
  if (summary.mean === null) return t('observatory:sentence.unknown', { profession: name });
  const values = {
    mean: format.number(summary.mean, 1),
    unit: t(`words:unit.${unit as 'fte-per-100000'}`),
    profession: name,
  };
  return (
    <>
      <Rich text={t('observatory:sentence.mean', values)} tags={figure} />{' '}
      {summary.franceMean !== null && <Comparison mean={summary.mean} france={summary.franceMean} />}
    </>
  );
}

function Comparison({ mean, france }: { mean: number; france: number }) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  const gap = mean / france - 1;
  const kind = Math.abs(gap) < 0.01 ? 'same' : gap < 0 ? 'less' : 'more';
  return t(`sentence.${kind}`, { share: format.share(Math.abs(gap)), france: format.number(france, 1) });
}

function Detail({ access: { summary, territory }, profession }: { access: TerritoryAccess; profession: ProfessionId }) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  if (summary.mean === null) return null;
  const decimals = profession === 'general-practitioner' ? 2 : 1;
  const values = {
    people: format.number(Math.round(summary.belowLow.people)),
    communes: format.number(summary.belowLow.communes),
    all: format.number(summary.communes),
    mean: format.number(summary.mean, decimals),
    france: summary.franceMean === null ? '–' : format.number(summary.franceMean, decimals),
  };
  const counted = profession === 'general-practitioner' && summary.belowLow.communes > 0;
  const compared = territory.kind !== 'france';
  const key = counted ? (compared ? 'below' : 'belowFrance') : compared ? 'meanOnly' : 'meanFrance';
  return <Rich text={t(`sentence.${key}`, values)} tags={{ b: <b /> }} />;
}
