import type { ZoningDraft } from '@maillage/contract';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Rich } from '../../components/text/Rich.tsx';
import { motivationsMissing, type ZoningModel } from './model.ts';
import { useZoningFormat } from './useZoningFormat.ts';
import type { Opened } from './ZoningPage.tsx';
import styles from './zoning.module.css';

interface HeadlineProps {
  draft: ZoningDraft;
  model: ZoningModel;
  onOpen: (what: Opened) => void;
}

/** How many people are in ZIP, of how many allowed, and what is left to write; then what it rests on. */
export function Headline({ draft, model, onOpen }: HeadlineProps) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const { zip } = model.assessment.gauges;
  const values = {
    people: format.people(zip.people),
    max: format.people(zip.max ?? 0),
    todo: t('sentence.todo', { count: motivationsMissing(model) }),
  };
  const sentence = zip.max === null ? t('sentence.unlimited', values) : t('sentence.limited', values);
  useEffect(() => {
    document.title = t('sentence.document', { name: draft.name });
  }, [draft.name, t]);
  return (
    <header className={styles.headline}>
      <p className={styles.eyebrow}>
        <Link to="/decider/zonage">{t('tab')}</Link> · {draft.regionName} · {draft.name}
      </p>
      <h1>
        <Rich text={sentence} tags={{ figure: <mark /> }} />
      </h1>
      <Sources draft={draft} model={model} />
      {model.state.parameters.ceilings.example && (
        <p className={page.warning}>
          <IconAlertTriangle size={20} aria-hidden />
          <button type="button" className={styles.plain} onClick={() => onOpen('rules')}>
            {t('source.example')}
          </button>
        </p>
      )}
      <DifferenceSentence model={model} />
    </header>
  );
}

function Sources({ draft, model }: Omit<HeadlineProps, 'onOpen'>) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const { access, basis, basisVintage, createdAt, units } = draft;
  const uncut = model.assessment.remarks.find((remark) => remark.kind === 'uncut');
  const partial = units.filter((unit) => unit.partial).length;
  return (
    <>
      <p className={styles.detail}>
        {t('source.value', { measure: t(`source.measure.${access.measure}`, { year: access.year }) })}{' '}
        {access.certainty === 'estimated' && <b>{t('source.estimated')}. </b>}
        {t('source.frozen', { date: format.day(createdAt) })}
      </p>
      {basis === 'bassin-de-vie' && (
        <p className={page.notice}>
          <IconInfoCircle size={20} aria-hidden />
          <span>
            {t('source.fallback', { vintage: basisVintage, uncut: uncut?.kind === 'uncut' ? uncut.units : 0 })}{' '}
            {partial > 0 && t('source.partial', { count: partial })} <Link to="/donnees">{t('source.load')}</Link>
          </span>
        </p>
      )}
    </>
  );
}

function DifferenceSentence({ model: { difference } }: { model: ZoningModel }) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  if (!difference) return null;
  const { gains, loses, same, unknown } = difference.people;
  const values = { gains: format.people(gains), loses: format.people(loses), same: format.people(same) };
  return (
    <p className={styles.detail}>
      <Rich text={t('inForce.sentence', { label: difference.label, ...values })} tags={{ b: <b /> }} />{' '}
      {unknown > 0 && t('inForce.unknown', { people: format.people(unknown) })}
    </p>
  );
}
