import type { SavedClinician } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import styles from '../places.module.css';
import { inviteClinician, unlinkClinician } from '../queries.ts';
import { useSaying } from '../useSaying.ts';

/** The account with which a clinician answers for themselves: linked by e-mail, taken away again. */
export function AccountCard({ clinician, email }: { clinician: SavedClinician; email: string | null }) {
  const { t } = useTranslation('places');
  const { run, say } = useSaying('care');
  const [typed, setTyped] = useState(email ?? '');
  const { id, hasAccount, content } = clinician;
  const invite = () =>
    run(async () => {
      await inviteClinician(id, typed.trim());
      await say(t('said.invited', { name: content.name, email: typed.trim() }), () => unlinkClinician(id));
    });
  return (
    <Card title={t('section.account')} note={t('accountNote')}>
      {hasAccount ? (
        <div className={styles.fields}>
          <p>{t('linked')}</p>
          <div className={page.actions}>
            <button type="button" className={page.secondary} onClick={() => run(() => unlinkClinician(id))}>
              {t('unlink')}
            </button>
          </div>
        </div>
      ) : (
        <div className={styles.fields}>
          <label className={page.label}>
            {t('inviteEmail')}
            <input
              type="email"
              className={page.input}
              value={typed}
              maxLength={200}
              onChange={({ target }) => setTyped(target.value)}
            />
          </label>
          <div className={page.actions}>
            <button
              type="button"
              className={page.secondary}
              disabled={!/^[^@\s]+@[^@\s]+$/.test(typed.trim())}
              onClick={invite}
            >
              {t('invite')}
            </button>
          </div>
        </div>
      )}
    </Card>
  );
}
