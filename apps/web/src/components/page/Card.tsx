import { type ReactNode, useId } from 'react';
import styles from './page.module.css';

interface CardProps {
  title: ReactNode;
  /** What the figures below count, in small under the title. */
  note?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A part of a page with its title; a landmark for those who jump from title to title. */
export function Card({ title, note, className, children }: CardProps) {
  const id = useId();
  return (
    <section className={`${styles.card} ${className ?? ''}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
