import { IconCheck, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './session.module.css';
import { useOrganisationSwitch } from './useOrganisationSwitch.ts';
import { useSession } from './useSession.ts';
import { useSignOut } from './useSignOut.ts';

/** Who I am, in which organisation I act, my account, sign out. */
export function SessionPanel({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('me');
  const { person, acting, me } = useSession();
  const signOut = useSignOut();
  const switchTo = useOrganisationSwitch();
  const memberships = me?.memberships ?? [];
  return (
    <div className={styles.panel}>
      <p className={styles.who}>
        <b>{person?.name}</b>
        <span>{person?.email}</span>
      </p>
      {memberships.length > 0 && <p className={styles.heading}>{t('actingIn')}</p>}
      {memberships.map((membership) => (
        <button
          key={`${membership.organisation.id}-${membership.role}`}
          type="button"
          className={styles.line}
          aria-pressed={membership.organisation.id === acting?.organisation.id}
          onClick={() => {
            onDone();
            if (membership.organisation.id !== acting?.organisation.id) switchTo(membership);
          }}
        >
          <IconCheck
            size={18}
            aria-hidden
            className={membership.organisation.id === acting?.organisation.id ? '' : styles.hidden}
          />
          <span>
            {membership.organisation.name}
            <small>{t(`role.${membership.role}`)}</small>
          </span>
        </button>
      ))}
      <Link to="/moi" className={styles.line} onClick={onDone}>
        <IconUserCircle size={18} aria-hidden />
        {t('account')}
      </Link>
      <button type="button" className={styles.line} onClick={signOut}>
        <IconLogout size={18} aria-hidden />
        {t('signOut')}
      </button>
    </div>
  );
}
