import { halfDayWords, type MyHalfDay, type MyHalfDays } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { useSession } from '../../me/useSession.ts';
import { useSaying } from '../../places/useSaying.ts';
import { ExchangeLine } from '../ExchangeLine.tsx';
import { addFeed, myHalfDays } from '../queries.ts';
import styles from '../rotas.module.css';
import { SignInFirst } from '../SignInFirst.tsx';
import { AskExchange } from './AskExchange.tsx';

/** A doctor's own half-days, on a phone: the next one first, exchanged in two taps, followed by their calendar. */
export function MyHalfDaysPage() {
  const { me, acting } = useSession();
  const { data, error, refetch } = useQuery({ ...myHalfDays(), enabled: acting !== undefined });
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst to="/mes-plages" />;
  if (error) return <Failure error={error} reset={refetch} />;
  return data ? <Mine mine={data} /> : <PageSkeleton />;
}

function Mine({ mine }: { mine: MyHalfDays }) {
  const { t, i18n } = useTranslation('rotas');
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const [open, setOpen] = useState<string>();
  const [next] = mine.halfDays;
  return (
    <div className={styles.mine}>
      <PageHeading
        tab={t('mine.tab')}
        eyebrow={t('mine.eyebrow')}
        title={
          next ? (
            <Rich
              text={t('mine.title.next', { halfDay: momentOf(next, language), cabinet: next.cabinetName })}
              tags={{ figure: <mark /> }}
            />
          ) : (
            t('mine.title.none')
          )
        }
      >
        <p>{t(mine.clinician ? 'mine.lead' : 'mine.unlinked')}</p>
      </PageHeading>
      {mine.asked.length > 0 && (
        <Card title={t('mine.toMe')}>
          <ul className={styles.plain}>
            {mine.asked.map((exchange) => (
              <ExchangeLine key={exchange.id} exchange={exchange} />
            ))}
          </ul>
        </Card>
      )}
      {mine.halfDays.length > 0 && (
        <Card title={t('mine.list')}>
          <ul className={styles.plain}>
            {mine.halfDays.map((halfDay) => {
              const key = `${halfDay.date} ${halfDay.from} ${halfDay.cabinet}`;
              return (
                <li key={key} className={styles.mineLine}>
                  <p>
                    <strong>{momentOf(halfDay, language)}</strong>
                    <span className={styles.soft}>
                      {t('mine.hours', { from: halfDay.from, to: halfDay.to })} · {halfDay.cabinetName}
                      {halfDay.address && `, ${halfDay.address}`}
                    </span>
                  </p>
                  {halfDay.exchange ? (
                    <ul className={styles.plain}>
                      <ExchangeLine exchange={halfDay.exchange} />
                    </ul>
                  ) : (
                    halfDay.rota !== null &&
                    halfDay.half !== null && (
                      <button
                        type="button"
                        className={page.secondary}
                        aria-expanded={open === key}
                        onClick={() => setOpen(open === key ? undefined : key)}
                      >
                        {t(open === key ? 'mine.close' : 'mine.change')}
                      </button>
                    )
                  )}
                  {open === key && !halfDay.exchange && (
                    <AskExchange halfDay={halfDay} onDone={() => setOpen(undefined)} />
                  )}
                </li>
              );
            })}
          </ul>
        </Card>
      )}
      {mine.clinician && <MyCalendar clinician={mine.clinician.id} url={mine.calendar} />}
    </div>
  );
}

/** The half-day in words, or the day when it is no half-day of a rota. */
export const momentOf = ({ date, half, from }: MyHalfDay, language: 'fr' | 'en'): string =>
  halfDayWords({ date, half: half ?? (from < '13:00' ? 'am' : 'pm') }, language);

function MyCalendar({ clinician, url }: { clinician: string; url: string | null }) {
  const { t } = useTranslation('rotas');
  const { run, say } = useSaying('my-half-days');
  const copy = async () => {
    if (url === null) return;
    await navigator.clipboard.writeText(url);
    await say(t('files.copied'));
  };
  return (
    <Card title={t('mine.calendar')} note={t('mine.calendarNote')}>
      {url === null ? (
        <button
          type="button"
          className={page.secondary}
          onClick={() => void run(() => addFeed('clinician', clinician))}
        >
          {t('mine.makeCalendar')}
        </button>
      ) : (
        <div className={styles.stack}>
          <input className={page.input} readOnly value={url} aria-label={t('mine.calendar')} />
          <button type="button" className={page.secondary} onClick={() => void copy()}>
            {t('files.copy')}
          </button>
        </div>
      )}
    </Card>
  );
}
