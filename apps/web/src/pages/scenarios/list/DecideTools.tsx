import { IconCalculator, IconChartLine, IconMapPinPlus, IconMapRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Messages } from '../../../messages/index.ts';
import styles from './list.module.css';

interface Tool {
  readonly id: keyof Messages['scenarios']['tools']['list'];
  readonly to: '/decider/budgets' | '/decider/implantation' | '/decider/projection' | '/decider/zonage';
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** What else helps to decide. To add one: its line here, and its words. */
const tools: readonly Tool[] = [
  { id: 'siting', to: '/decider/implantation', icon: IconMapPinPlus },
  { id: 'projection', to: '/decider/projection', icon: IconChartLine },
  { id: 'zoning', to: '/decider/zonage', icon: IconMapRoute },
  { id: 'budgets', to: '/decider/budgets', icon: IconCalculator },
];

/** The other pages of the space, at the foot of its first. */
export function DecideTools() {
  const { t } = useTranslation('scenarios');
  return (
    <nav className={styles.tools} aria-label={t('tools.title')}>
      <h2>{t('tools.title')}</h2>
      <ul>
        {tools.map(({ id, to, icon: Icon }) => (
          <li key={id}>
            <Link to={to}>
              <Icon size={24} stroke={1.6} />
              <span>
                <b>{t(`tools.list.${id}.name`)}</b>
                <small>{t(`tools.list.${id}.what`)}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
