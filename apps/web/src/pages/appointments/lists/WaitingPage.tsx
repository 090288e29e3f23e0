import type { StaffWaiting } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SureButton } from '../../../components/care/SureButton.tsx';
import { useClock } from '../../../components/care/useClock.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Scroll } from '../../../components/page/Scroll.tsx';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useSaying } from '../../places/useSaying.ts';
import styles from '../appointments.module.css';
import { secretary, waitingList } from '../queries.ts';

const columns = ['order', 'who', 'visit', 'places', 'since', 'offer'] as const;

/** Who waits, in the order in which freed slots are offered, and why in this order. */
export function WaitingPage() {
  const { t } = useTranslation('appointments');
  const { data, error, refetch } = useQuery(waitingList());
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  const { waiting } = data;
  return (
    <>
      <PageHeading tab={t('view.waiting')} eyebrow={t('eyebrow')} title={t('waiting.title', { count: waiting.length })}>
        <p>{t('waiting.lead')}</p>
      </PageHeading>
      {waiting.length > 0 && (
        <Scroll label={t('view.waiting')}>
          <table className={page.table}>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {t(`waiting.column.${name}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {waiting.map((one, at) => (
                <WaitingLine key={one.id} waiting={one} order={at + 1} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}

function WaitingLine({ waiting, order }: { waiting: StaffWaiting; order: number }) {
  const { t } = useTranslation('appointments');
  const clock = useClock();
  const format = useFormat();
  const { run, say } = useSaying('waiting-list', 'appointments');
  const { id, patient, rank, unattached, visit, places, joinedAt, offer } = waiting;
  const name = patient ? `${patient.familyName} ${patient.givenName}` : '–';
  const remove = async () => {
    if (await run(() => secretary.unwait(id))) await say(t('waiting.removed', { name }));
  };
  const answer = (accept: boolean) => void run(() => secretary.answerOffer(offer!.id, accept));
  return (
    <tr>
      <td className={styles.order}>
        <b>{order}</b>
        <small>{t(`waiting.rank.${String(rank) as '1'}`)}</small>
        {unattached && <small>{t('waiting.unattached')}</small>}
      </td>
      <th scope="row">
        {name}
        {patient && (
          <small className={styles.soft}>
            <a href={`tel:${patient.phone.replaceAll(/[^+\d]/g, '')}`}>{patient.phone}</a>
          </small>
        )}
      </th>
      <td>{visit}</td>
      <td>{places.join(', ')}</td>
      <td>{format.day(joinedAt)}</td>
      <td>
        {offer ? (
          <>
            {t('waiting.offered', {
              moment: `${clock.shortDay(offer.startsAt)} ${clock.time(offer.startsAt)}`,
              until: clock.time(offer.endsAt),
            })}
            <span className={page.actions}>
              <button type="button" className={page.secondary} onClick={() => answer(true)}>
                {t('waiting.accept')}
              </button>
              <button type="button" className={page.secondary} onClick={() => answer(false)}>
                {t('waiting.decline')}
              </button>
            </span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td>
        <SureButton
          warning={t('waiting.removeWarning')}
          sure={t('waiting.removeSure')}
          keep={t('cancelKeep')}
          onSure={remove}
        >
          {t('waiting.remove')}
        </SureButton>
      </td>
    </tr>
  );
}
