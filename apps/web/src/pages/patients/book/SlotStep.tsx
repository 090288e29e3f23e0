import type { PublicPlace, SessionSlots } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import page from '../../../components/page/page.module.css';
import styles from '../patients.module.css';
import type { BookSearch } from '../search.ts';
import { Step } from '../who/Step.tsx';
import { Nearest } from './Nearest.tsx';
import { sameInstant } from './steps.ts';

interface SlotStepProps {
  at: readonly [number, number];
  session: SessionSlots;
  place: PublicPlace;
  search: BookSearch;
  onChoose: (slot: string) => void;
}

/** The free times of the session; when the one wanted is gone, says so and shows what is nearest to it. */
export function SlotStep({ at, session, place, search, onChoose }: SlotStepProps) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const { debut } = search;
  const gone = debut !== undefined && !session.slots.some((slot) => sameInstant(slot, debut));
  return (
    <>
      {gone && (
        <div role="alert" className={page.warning}>
          <p>{t('book.taken', { time: clock.time(debut, place.zone) })}</p>
        </div>
      )}
      <Step at={at} question={t(session.slots.length === 0 ? 'question.full' : 'question.slot')}>
        <ul className={styles.slots}>
          {session.slots.map((slot) => (
            <li key={slot}>
              <button
                type="button"
                data-answer
                className={styles.slot}
                aria-pressed={debut !== undefined && sameInstant(slot, debut)}
                onClick={() => onChoose(slot)}
              >
                {clock.time(slot, place.zone)}
              </button>
            </li>
          ))}
        </ul>
      </Step>
      {(gone || session.slots.length === 0) && <Nearest session={session} place={place} search={search} />}
      {session.slots.length === 0 && (
        <p>
          <Link
            to="/patients/attente"
            search={{
              commune: place.commune,
              place: place.id,
              ...(search.motif && { motif: search.motif }),
              ...(search.medecin && { medecin: search.medecin }),
            }}
            className={page.secondary}
          >
            {t('nothing.join')}
          </Link>
        </p>
      )}
    </>
  );
}
