import { kindWords } from '@maillage/contract';
import { budgetOf, type PresetId, presets } from '@maillage/economics';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import styles from '../budgets.module.css';
import type { BudgetActions } from '../useBudgetActions.ts';
import { useMoney } from '../useMoney.ts';
import { useWord } from '../useWord.ts';

interface ExamplesProps {
  actions: BudgetActions;
  /** Without any budget yet: teaches what this is. */
  empty: boolean;
  signedIn: boolean;
}

/** Three budgets to start from, with the result of each. */
export function Examples({ actions, empty, signedIn }: ExamplesProps) {
  const { t } = useTranslation('budgets');
  const word = useWord();
  const money = useMoney();
  const [failure, setFailure] = useState<unknown>();
  const start = (id: PresetId) => actions.createFrom(id).catch(setFailure);
  return (
    <section className={styles.section} aria-labelledby="budget-examples">
      <h2 id="budget-examples">{t(empty ? 'list.emptyTitle' : 'list.more')}</h2>
      {empty && <p>{t('list.empty')}</p>}
      <p className={styles.soft}>
        {t(actions.mayWrite ? 'list.keptThere' : signedIn ? 'list.keptHereMember' : 'list.keptHere')}
      </p>
      {failure !== undefined && <Failure error={failure} />}
      <div className={styles.cards}>
        {(Object.keys(presets) as PresetId[]).map((id) => {
          const { kind, values } = presets[id];
          const budget = budgetOf(kind, values);
          const result = budget.years[budget.fullYear - 1]!.result;
          return (
            <Card key={id} title={t(`preset.${id}.name`)} className={styles.example}>
              <p className={styles.soft}>{word(kindWords[kind].what)}</p>
              <p>{t(`preset.${id}.text`)}</p>
              <p className={styles.figureLine}>
                <b data-negative={result < 0 || undefined}>{money.whole(result)}</b> {t('card.result')}
              </p>
              <button type="button" className={page.secondary} onClick={() => start(id)}>
                <IconPlus size={20} aria-hidden />
                {t('list.start')}
                <span className="visually-hidden">{` · ${t(`preset.${id}.name`)}`}</span>
              </button>
            </Card>
          );
        })}
      </div>
    </section>
  );
}
