import { type Exchange, halfDayWords } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { useSaying } from '../places/useSaying.ts';
import { moveExchange } from './queries.ts';
import styles from './rotas.module.css';

/** One exchange in a sentence, its state, and what the reader may do with it. */
export function ExchangeLine({ exchange }: { exchange: Exchange }) {
  const { t, i18n } = useTranslation('rotas');
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const { run, say } = useSaying('exchanges', 'my-half-days', 'rota', 'rotas');
  const { doctorName: doctor, otherName: other, cell, cabinetName: cabinet, otherCell } = exchange;
  const key = otherCell ? 'swap' : other === null ? 'giveOpen' : 'give';
  const act = async (action: Exchange['can'][number]) => {
    if (await run(() => moveExchange(exchange.id, action))) await say(t(`exchanges.said.${action}`));
  };
  return (
    <li className={styles.exchange}>
      <p>
        {t(`exchanges.${key}`, {
          doctor,
          other: other ?? '',
          cabinet,
          halfDay: halfDayWords(cell, language),
          otherHalfDay: otherCell ? halfDayWords(otherCell, language) : '',
        })}
        <span className={styles.soft}>{t(`exchanges.state.${exchange.state}`)}</span>
      </p>
      {exchange.can.length > 0 && (
        <div className={page.actions}>
          {exchange.can.map((action, at) => (
            <button
              key={action}
              type="button"
              className={at === 0 && action !== 'withdraw' ? page.primary : page.secondary}
              onClick={() => void act(action)}
            >
              {t(`exchanges.can.${action}`)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
