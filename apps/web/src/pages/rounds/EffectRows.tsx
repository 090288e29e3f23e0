import type { RoundEffect } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Scroll } from '../../components/page/Scroll.tsx';
import { useFormat } from '../../i18n/useFormat.ts';

/** One column a plan: people, visits, kilometres, hours, cost. */
export function EffectRows({ effects }: { effects: readonly RoundEffect[] }) {
  const { t } = useTranslation('rounds');
  const format = useFormat();
  const hours = (minutes: number) => `${format.number(minutes / 60)}\u00a0h`;
  const rows: readonly [string, (effect: RoundEffect) => string][] = [
    [
      t('effect.lifted', { threshold: format.number(effects[0]?.threshold ?? 2.5, 1) }),
      ({ lifted }) => format.number(lifted.people),
    ],
    [t('effect.better'), ({ better }) => format.number(better.people)],
    [t('effect.consultations'), ({ consultationsPerYear }) => format.number(consultationsPerYear)],
    [t('effect.visits'), ({ figures }) => format.number(figures.visits)],
    [t('effect.missed'), ({ missed }) => format.number(missed)],
    [t('effect.withoutCrew'), ({ figures }) => format.number(figures.withoutCrew)],
    [t('effect.care'), ({ figures }) => hours(figures.sessionMinutes)],
    [t('effect.driving'), ({ figures }) => hours(figures.drivingMinutes)],
    [t('effect.kilometres'), ({ figures }) => `${format.number(figures.kilometres)}\u00a0km`],
    [t('effect.euros'), ({ eurosPerYear }) => `${format.number(eurosPerYear)}\u00a0€`],
    [
      t('effect.eurosPerHour'),
      ({ eurosPerHourOfCare }) => (eurosPerHourOfCare === null ? '–' : `${format.number(eurosPerHourOfCare)}\u00a0€`),
    ],
  ];
  return (
    <Scroll label={t('effect.title')}>
      <table className={page.table}>
        {effects.length > 1 && (
          <thead>
            <tr>
              <td />
              {effects.map(({ id, name }) => (
                <th key={id} scope="col" className={page.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(([title, write]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {effects.map((effect) => (
                <td key={effect.id} className={page.number}>
                  {write(effect)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
