import type { ScenarioHeadline } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Rich } from '../../../components/text/Rich.tsx';
import { type Format, useFormat } from '../../../i18n/useFormat.ts';

type Unit = 'consultations' | 'fte-per-100000';

interface SentenceProps {
  lifts: ScenarioHeadline['lifts'];
  unit: Unit;
  empty: boolean;
}

const figure = { figure: <mark />, b: <b /> };

/** The answer of a scenario in one sentence with its figure. */
export function Sentence({ lifts, unit, empty }: SentenceProps) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const { lifted, dropped } = lifts.low;
  const threshold = useThreshold(lifts.low.threshold, unit);
  if (empty) return t('sentence.start');
  const people = (value: number) => format.number(Math.round(value));
  const touched = lifts.better.people + lifts.worse.people;
  if (lifted.people > 0 && dropped.people > 0)
    return (
      <Rich
        text={t('sentence.both', { people: people(lifted.people), dropped: people(dropped.people), threshold })}
        tags={figure}
      />
    );
  if (lifted.people > 0)
    return <Rich text={t('sentence.lifted', { people: people(lifted.people), threshold })} tags={figure} />;
  if (dropped.people > 0)
    return <Rich text={t('sentence.dropped', { people: people(dropped.people), threshold })} tags={figure} />;
  if (touched > 0) return <Rich text={t('sentence.nobody', { people: people(touched), threshold })} tags={figure} />;
  return t('sentence.nothing');
}

/** “2,5 consultations par an” */
export function useThreshold(value: number, unit: Unit): string {
  const { t } = useTranslation('scenarios');
  return t(`sentence.unit.${unit}`, { value: plain(value, useFormat()) });
}

/** As few decimals as it has. */
export const plain = (value: number, format: Format): string => format.number(value, Number.isInteger(value) ? 0 : 1);

/** What stands under the sentence: who gains, who loses, and the high threshold. */
export function SentenceDetail({ lifts, unit }: Omit<SentenceProps, 'empty'>) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const { better, worse, high } = lifts;
  const threshold = useThreshold(high.threshold, unit);
  const count = (value: typeof better) => ({ count: value.communes, people: format.number(Math.round(value.people)) });
  const parts = [
    better.communes > 0 && t('sentence.better', count(better)),
    worse.communes > 0 && t(better.communes > 0 ? 'sentence.worse' : 'sentence.worseOnly', count(worse)),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  const net = high.lifted.people - high.dropped.people;
  const above =
    net === 0
      ? ''
      : t(net > 0 ? 'sentence.high' : 'sentence.highLess', {
          people: format.number(Math.abs(Math.round(net))),
          threshold,
        });
  return <Rich text={`${parts.join(' ; ')}. ${above}`} tags={figure} />;
}
