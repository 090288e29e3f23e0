import { type ExchangeAsk, halfDayWords, type MyHalfDay } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { useSaying } from '../../places/useSaying.ts';
import { askExchange, possibilities } from '../queries.ts';
import styles from '../rotas.module.css';

/** Swaps shown for one half-day: the nearest in time. */
const SWAPS = 6;

/** With whom a half-day can be given or swapped without breaking a rule; the second tap sends the request. */
export function AskExchange({ halfDay, onDone }: { halfDay: MyHalfDay; onDone: () => void }) {
  const { t, i18n } = useTranslation('rotas');
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const { run, say } = useSaying('my-half-days', 'exchanges');
  const cell = { cabinet: halfDay.cabinet, date: halfDay.date, half: halfDay.half! };
  const { data, error, refetch } = useQuery(possibilities(halfDay.rota!, cell));
  const ask = async (other: string | null, otherCell: ExchangeAsk['otherCell'] = null) => {
    if (!(await run(() => askExchange({ rota: halfDay.rota!, cell, other, otherCell })))) return;
    onDone();
    await say(t('mine.asked'));
  };
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <Skeleton height="6rem" />;
  if (data.give.length + data.swap.length === 0) return <p className={page.notice}>{t('mine.nobody')}</p>;
  return (
    <div className={styles.asking}>
      {data.give.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('mine.giveTo')}</h3>
          <div className={page.actions}>
            <button type="button" className={page.primary} onClick={() => void ask(null)}>
              {t('mine.anyone')}
            </button>
            {data.give.map(({ doctor, name }) => (
              <button key={doctor} type="button" className={page.secondary} onClick={() => void ask(doctor)}>
                {name}
              </button>
            ))}
          </div>
        </>
      )}
      {data.swap.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{t('mine.swapWith')}</h3>
          <div className={page.actions}>
            {data.swap.slice(0, SWAPS).map(({ doctor, name, cell: other, cabinetName }) => (
              <button
                key={`${doctor} ${other.date} ${other.half}`}
                type="button"
                className={page.secondary}
                onClick={() => void ask(doctor, other)}
              >
                {t('mine.otherDay', { halfDay: halfDayWords(other, language), cabinet: cabinetName, name })}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
