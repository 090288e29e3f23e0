import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { rotaActions, SECONDS } from '../queries.ts';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

/** Somebody cannot come after all: who, from when to when; then the search with the fewest changes. */
export function DropOut({ onClose, onSolve }: { onClose: () => void; onSolve: () => void }) {
  const { t } = useTranslation('rotas');
  const { rota, today, act } = useDesk();
  const [out, setOut] = useState({ doctor: '', from: today, to: rota.plan.to });
  const find = async (event: FormEvent) => {
    event.preventDefault();
    onSolve();
    if (await act(() => rotaActions.solve(rota.id, { mode: 'replan', seconds: SECONDS, out }))) onClose();
  };
  return (
    <Card title={t('out.title')} note={t('out.note')}>
      <form className={styles.form} onSubmit={(event) => void find(event)}>
        <Choice
          label={t('out.doctor')}
          value={out.doctor}
          options={[
            { value: '', label: t('cell.choose') },
            ...rota.doctors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(doctor) => setOut({ ...out, doctor })}
        />
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className={page.label}>
            {t(`out.${end}`)}
            <input
              type="date"
              required
              className={page.input}
              value={out[end]}
              onChange={(event) => setOut({ ...out, [end]: event.target.value })}
            />
          </label>
        ))}
        <div className={page.actions}>
          <button type="submit" className={page.primary} disabled={out.doctor === ''}>
            {t('out.go')}
          </button>
          <button type="button" className={page.secondary} onClick={onClose}>
            {t('out.cancel')}
          </button>
        </div>
      </form>
    </Card>
  );
}
