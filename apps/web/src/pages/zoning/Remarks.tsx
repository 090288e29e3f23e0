import type { Remark } from '@maillage/zoning';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import type { ZoningModel } from './model.ts';
import { useZoningFormat } from './useZoningFormat.ts';
import type { Opened } from './ZoningPage.tsx';
import styles from './zoning.module.css';

interface RemarksProps {
  model: ZoningModel;
  change: (next: { unit: string }) => void;
  onOpen: (what: Opened) => void;
}

/** What is left to do before the order can be signed; each line leads to its place. */
export function Remarks({ model, change, onOpen }: RemarksProps) {
  const { t } = useTranslation('zoning');
  const { remarks } = model.assessment;
  const go = (remark: Remark) => {
    if ('unit' in remark && remark.unit !== undefined) return change({ unit: remark.unit });
    onOpen('quarter' in remark ? 'quarters' : 'rules');
  };
  return (
    <Card title={t('remark.title')}>
      {remarks.length === 0 ? (
        <p>{t('remark.done')}</p>
      ) : (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={JSON.stringify(remark)}>
              {remark.kind === 'uncut' ? (
                <Sentence of={remark} />
              ) : (
                <button type="button" className={styles.plain} onClick={() => go(remark)}>
                  <Sentence of={remark} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Sentence({ of }: { of: Remark }) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  switch (of.kind) {
    case 'motivation-missing':
    case 'quarter-redundant':
    case 'value-unknown':
      return t(`remark.${of.kind}`, { name: of.name });
    case 'ceiling-unknown':
      return t('remark.ceiling-unknown', { gauge: t(`class.${of.gauge}.short`) });
    case 'ceiling-exceeded':
    case 'floor-missed':
      return t(`remark.${of.kind}`, { gauge: t(`class.${of.gauge}.short`), people: format.people(of.people) });
    case 'uncut':
      return t('remark.uncut', { count: of.units });
    default:
      return of satisfies never;
  }
}
