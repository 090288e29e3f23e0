import type { Projection, ProjectionYear } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';

const figure = { figure: <mark /> };

/** The people who would be under the threshold besides those of today, and between which figures. */
export function Headline({ answer, year }: { answer: Projection; year: ProjectionYear }) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const now = answer.years[0]!;
  const more = (value: number) => rounded(value - now.under.value);
  const change = more(year.under.value);
  const [low, high] = [more(year.under.low), more(year.under.high)];
  const certain = low >= 0 ? 'more' : high <= 0 ? 'less' : 'either';
  const people = (value: number) => format.number(Math.abs(value));
  return (
    <Rich
      text={t(`sentence.${change < 0 ? 'less' : 'more'}.${certain}`, {
        year: year.year,
        people: people(change),
        threshold: format.number(answer.threshold, 1),
        low: people(certain === 'less' ? high : low),
        high: people(certain === 'less' ? low : high),
      })}
      tags={figure}
    />
  );
}

/** To two digits that count: more would pretend to know. */
export function rounded(people: number): number {
  if (people === 0) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(people))) - 1);
  return Math.round(people / unit) * unit;
}
