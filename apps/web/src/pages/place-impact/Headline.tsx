import type { PlaceImpact } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { today } from '../ledger/today.ts';

/** The one sentence of the page: since when, how many people, how much better. */
export function Headline({ impact: { effect, supply, first } }: { impact: PlaceImpact }) {
  const { t } = useTranslation('place-impact');
  const format = useFormat();
  if (!effect) return t('headline.none');
  const now = today();
  const runs = supply.some(({ from, to }) => from <= now && now < to);
  const begun = first !== null && first <= now;
  const tense = !begun || effect.date > now ? 'from' : runs ? 'since' : 'until';
  const day = tense === 'until' ? effect.date : tense === 'from' && begun ? effect.date : (first ?? effect.date);
  const figures = {
    when: t(`headline.${tense}`, { date: format.day(day) }),
    people: format.number(effect.crossing?.lifted || effect.people),
    communes: t('communes', { count: effect.communes.length }),
    threshold: format.number(effect.crossing?.threshold ?? 0, 1),
    more: format.signed(meanChange(effect.communes), 2),
  };
  const lifted = effect.unit === 'consultations' && (effect.crossing?.lifted ?? 0) > 0;
  return <Rich text={t(lifted ? 'headline.lifted' : 'headline.better', figures)} tags={{ figure: <mark /> }} />;
}

/** Change of access of an inhabitant of the communes that move, on average. */
export function meanChange(communes: NonNullable<PlaceImpact['effect']>['communes']): number {
  const known = communes.filter(({ before, after }) => before !== null && after !== null);
  const people = known.reduce((sum, { population }) => sum + population, 0);
  const total = known.reduce((sum, { population, before, after }) => sum + population * (after! - before!), 0);
  return people > 0 ? total / people : 0;
}
