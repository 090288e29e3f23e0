import type { OneRound, RoundStop } from '@maillage/contract';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { CommuneField } from '../../ledger/form/CommuneField.tsx';
import styles from '../rounds.module.css';
import type { RoundEditor } from '../useRound.ts';
import { CrewForm } from './CrewForm.tsx';
import { newStop } from './newStop.ts';
import { StopForm } from './StopForm.tsx';
import { Weekdays } from './Weekdays.tsx';

/** What a plan is made from: when, with what, where, with whom. */
export function Settings({ editor, opened }: { editor: RoundEditor; opened: OneRound }) {
  const { t } = useTranslation('rounds');
  const { draft, change } = editor;
  const nameOf = (code: string) => opened.communes[code]?.name ?? code;
  const addStop = (stop: RoundStop) => change({ stops: [...draft.stops, stop] });
  const free = opened.places.filter(
    ({ id, kind }) => kind === 'stop' && draft.stops.every(({ place }) => place !== id),
  );
  return (
    <fieldset className={styles.settings} disabled={!opened.editable}>
      <legend className="visually-hidden">{t('views.settings')}</legend>
      <Card title={t('settings.when')}>
        <div className={styles.form}>
          <label>
            {t('settings.name')}
            <input
              value={draft.name}
              maxLength={160}
              onChange={({ target }) => target.value.trim() !== '' && change({ name: target.value })}
            />
          </label>
          <div className={styles.pair}>
            <label>
              {t('settings.from')}
              <input
                type="date"
                value={draft.from}
                onChange={({ target }) => target.value && change({ from: target.value })}
              />
            </label>
            <label>
              {t('settings.to')}
              <input
                type="date"
                value={draft.to}
                min={draft.from}
                onChange={({ target }) => target.value && change({ to: target.value })}
              />
            </label>
          </div>
          <Weekdays
            title={t('settings.weekdays')}
            value={draft.weekdays}
            onChange={(weekdays) => change({ weekdays })}
          />
          <div className={styles.pair}>
            <label>
              {t('settings.leave')}
              <input
                type="time"
                value={draft.workingDay.from}
                onChange={({ target }) =>
                  target.value && change({ workingDay: { ...draft.workingDay, from: target.value } })
                }
              />
            </label>
            <label>
              {t('settings.back')}
              <input
                type="time"
                value={draft.workingDay.to}
                onChange={({ target }) =>
                  target.value && change({ workingDay: { ...draft.workingDay, to: target.value } })
                }
              />
            </label>
          </div>
          <label>
            {t('settings.vehicles')}
            <input
              defaultValue={draft.vehicles.join(', ')}
              onBlur={({ target }) => {
                const vehicles = [
                  ...new Set(
                    target.value
                      .split(',')
                      .map((name) => name.trim())
                      .filter(Boolean),
                  ),
                ].slice(0, 6);
                if (vehicles.length > 0 && vehicles.join() !== draft.vehicles.join()) change({ vehicles });
              }}
            />
            <span className={page.help}>{t('settings.vehiclesHelp')}</span>
          </label>
          <CommuneField
            chosen={{ code: draft.depot.commune, name: `${draft.depot.name} (${nameOf(draft.depot.commune)})` }}
            missing={false}
            onChoose={(commune) =>
              commune && change({ depot: { place: null, commune: commune.code, name: commune.name, point: null } })
            }
          />
          <p className={styles.soft}>{t('settings.depotHelp')}</p>
        </div>
      </Card>
      <Card title={t('settings.stops', { count: draft.stops.length })} note={t('settings.stopsNote')}>
        <div className={styles.rows}>
          {draft.stops.map((stop) => (
            <StopForm
              key={stop.id}
              stop={stop}
              commune={nameOf(stop.commune)}
              onChange={(next) =>
                change({ stops: draft.stops.map((one) => (one.id === stop.id ? { ...one, ...next } : one)) })
              }
              onRemove={() => change({ stops: draft.stops.filter(({ id }) => id !== stop.id) })}
            />
          ))}
        </div>
        {opened.editable && (
          <div className={styles.form}>
            <CommuneField
              chosen={undefined}
              missing={false}
              onChoose={(commune) => commune && addStop(newStop(draft, commune.code, commune.name))}
            />
            {free.length > 0 && (
              <label>
                {t('settings.known')}
                <select
                  value=""
                  onChange={({ target }) => {
                    const known = free.find(({ id }) => id === target.value);
                    if (!known) return;
                    const { id: place, commune, name, point, marketWeekdays, openings } = known;
                    addStop({ ...newStop(draft, commune, name), place, point, marketWeekdays, openings });
                  }}
                >
                  <option value="">–</option>
                  {free.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
        )}
      </Card>
      <Card title={t('settings.crews', { count: draft.crews.length })} note={t('settings.crewsNote')}>
        <div className={styles.rows}>
          {draft.crews.map((crew) => (
            <CrewForm
              key={crew.id}
              crew={crew}
              clinicians={opened.clinicians}
              onChange={(next) =>
                change({ crews: draft.crews.map((one) => (one.id === crew.id ? { ...one, ...next } : one)) })
              }
              onRemove={() => change({ crews: draft.crews.filter(({ id }) => id !== crew.id) })}
            />
          ))}
        </div>
        {opened.editable && (
          <button
            type="button"
            className={page.secondary}
            onClick={() =>
              change({
                crews: [
                  ...draft.crews,
                  {
                    id: crypto.randomUUID(),
                    clinician: null,
                    name: t('settings.newCrew', { number: draft.crews.length + 1 }),
                    weekdays: [1, 2, 3, 4, 5],
                    dates: [],
                    absences: [],
                    mostPerMonth: 4,
                  },
                ],
              })
            }
          >
            <IconPlus size={20} aria-hidden />
            {t('settings.addCrew')}
          </button>
        )}
      </Card>
    </fieldset>
  );
}
