import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page.module.css';

interface PageHeadingProps {
  /** Name of the page in the browser's tab. */
  tab: string;
  eyebrow?: ReactNode;
  /** One sentence with its figure. */
  title: ReactNode;
  children?: ReactNode;
}

/** The first thing read on a page: where we are, one sentence, and what to know about it. */
export function PageHeading({ tab, eyebrow, title, children }: PageHeadingProps) {
  const { t } = useTranslation('shell');
  useDocumentTitle(`${tab} · ${t('product')}`);
  return (
    <header className={styles.heading}>
      {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
      <h1>{title}</h1>
      {children && <div className={styles.lead}>{children}</div>}
    </header>
  );
}
