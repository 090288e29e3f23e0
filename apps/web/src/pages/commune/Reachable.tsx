import type { CommuneAccess } from '@maillage/contract';
import { isProfessionId } from '@maillage/supply';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './commune.module.css';

/** Who can be reached, with how many others, how far the nearest is, and what ageing would take away. */
export function Reachable({ access }: { access: CommuneAccess }) {
  const { t } = useTranslation(['commune', 'words']);
  const format = useFormat();
  const { minutes, professionals, people } = access.reachable;
  const profession = isProfessionId(access.profession) ? t(`words:profession.${access.profession}`) : access.profession;
  return (
    <Card title={t('commune:reachable.title', { profession })}>
      <dl className={styles.facts}>
        <Fact
          figure={format.number(professionals)}
          words={t('commune:reachable.professionals', { minutes: format.number(minutes) })}
        />
        <Fact figure={format.number(people)} words={t('commune:reachable.people')} />
        {access.nearestMinutes !== null && (
          <Fact
            figure={
              access.nearestMinutes < 1
                ? t('commune:here')
                : t('commune:minutes', { minutes: format.number(access.nearestMinutes) })
            }
            words={t('commune:reachable.nearest')}
          />
        )}
        {access.under65 !== null && access.unit === 'consultations' && (
          <Fact figure={format.number(access.under65, 2)} words={t('commune:reachable.under65')} />
        )}
      </dl>
    </Card>
  );
}

function Fact({ figure, words }: { figure: string; words: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{figure}</dd>
    </div>
  );
}
