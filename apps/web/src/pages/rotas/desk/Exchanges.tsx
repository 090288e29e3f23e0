import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import { ExchangeLine } from '../ExchangeLine.tsx';
import { exchangeList } from '../queries.ts';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

/** Exchanges of this rota that wait for somebody. */
export function Exchanges() {
  const { t } = useTranslation('rotas');
  const { rota } = useDesk();
  const { data } = useQuery({ ...exchangeList(), enabled: rota.editable });
  const open = data?.exchanges.filter(
    (one) => one.rota === rota.id && (one.state === 'asked' || one.state === 'accepted'),
  );
  if (!open || open.length === 0) return null;
  return (
    <Card title={t('exchanges.title')} className={styles.noPrint}>
      <ul className={styles.plain}>
        {open.map((exchange) => (
          <ExchangeLine key={exchange.id} exchange={exchange} />
        ))}
      </ul>
    </Card>
  );
}
