import type { SitingAnswer, SitingQuestion } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useValue } from './useValue.ts';

/** More names than this are counted instead. */
const NAMED = 3;

/** "5 sites, à Liévin, Lens, Bully-les-Mines et 2 autres : 3 200 habitants passent au-dessus de 2,5." */
export function Headline({ question, answer }: { question: SitingQuestion; answer: SitingAnswer }) {
  const { t } = useTranslation('siting');
  const format = useFormat();
  const { bare } = useValue(question.objective);
  if (answer.sites.length === 0) return t('sentence.none');
  const first = answer.sites.slice(0, NAMED).map(({ name }) => name);
  const others = answer.sites.length - first.length;
  const names = others > 0 ? t('others', { count: others, names: first.join(', ') }) : first.join(', ');
  return (
    <Rich
      text={t(`sentence.${question.objective}`, {
        sites: t('sites', { count: answer.sites.length, names }),
        value: bare(Math.abs(answer.objective - answer.before)),
        before: bare(answer.before),
        after: bare(answer.objective),
        threshold: format.number(answer.threshold, 1),
      })}
      tags={{ figure: <mark /> }}
    />
  );
}
