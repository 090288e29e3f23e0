import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import styles from './me.module.css';
import { useOrganisationSwitch } from './useOrganisationSwitch.ts';
import type { Membership } from './useSession.ts';

interface MembershipsProps {
  memberships: readonly Membership[];
  acting: Membership | undefined;
}

/** The organisations of this person; one of them is where they act. */
export function Memberships({ memberships, acting }: MembershipsProps) {
  const { t } = useTranslation('me');
  const switchTo = useOrganisationSwitch();
  return (
    <Card title={t('organisations')} note={memberships.length > 1 ? t('organisationsNote') : undefined}>
      {memberships.length === 0 && <p className={styles.text}>{t('noOrganisation')}</p>}
      <ul className={styles.list}>
        {memberships.map((membership) => {
          const { organisation, role } = membership;
          return (
            <li key={`${organisation.id}-${role}`}>
              <label className={styles.choice}>
                <input
                  type="radio"
                  name="organisation"
                  checked={organisation.id === acting?.organisation.id && role === acting.role}
                  onChange={() => switchTo(membership)}
                />
                <span>
                  <b>{organisation.name}</b>
                  <small>
                    {t(`role.${role}`)}
                    {organisation.demo && ` · ${t('demo')}`}
                  </small>
                </span>
              </label>
              {organisation.territory && (
                <Link to="/observer" search={{ territory: organisation.territory }}>
                  {t('openTerritory')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
