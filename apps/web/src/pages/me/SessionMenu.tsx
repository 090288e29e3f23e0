import { useClickOutside } from '@mantine/hooks';
import { IconUser } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import shell from '../../shell/shell.module.css';
import { initials } from './initials.ts';
import { SessionPanel } from './SessionPanel.tsx';
import styles from './session.module.css';
import { useSession } from './useSession.ts';

/** The end of the bar: sign in, or who I am with what I can change about it. */
export function SessionMenu() {
  const { t } = useTranslation('shell');
  const { person, me } = useSession();
  const { href } = useLocation();
  const [open, setOpen] = useState(false);
  const ref = useClickOutside(() => setOpen(false));
  if (!me) return <span className={styles.place} />;
  if (!person)
    return (
      <Link
        to="/connexion"
        search={{ to: href }}
        className={`${shell.tool} ${styles.signIn}`}
        title={t('session.signIn')}
      >
        <IconUser size={21} stroke={1.7} aria-hidden />
        <span>{t('session.signIn')}</span>
      </Link>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from anywhere inside.
    <div
      ref={ref}
      className={styles.menu}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && event.relatedTarget && setOpen(false)}
    >
      <button type="button" className={styles.avatar} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden>{initials(person.name, person.email)}</span>
        <span className="visually-hidden">{t('session.open', { name: person.name || person.email })}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <SessionPanel onDone={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
