import { type ClassifiedUnit, moveUnits, type UnitClass, type ZoningProblem } from '@maillage/zoning';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../shell/toast.ts';
import type { ZoningModel } from './model.ts';
import type { ZoningActions } from './useZoningActions.ts';
import { useZoningFormat } from './useZoningFormat.ts';

/** Gives a unit a class; what the rules refuse is said at once, without asking the server. False: it was refused. */
export function useMove(model: ZoningModel, actions: ZoningActions) {
  const { t } = useTranslation('zoning');
  const sentence = useProblemSentence();
  return async ({ unit, class: current }: ClassifiedUnit, next: UnitClass, motivation?: string): Promise<boolean> => {
    if (next === current && motivation === undefined) return true;
    const move = { unit: unit.id, class: next, ...(motivation !== undefined && { motivation }) };
    const outcome = moveUnits(model.units, model.state, [move]);
    if (outcome.status === 'refused') {
      await showToast({ message: sentence(outcome.problems[0]!) });
      return false;
    }
    return actions.move(move, t('said.moved', { name: unit.name, class: t(`class.${next}.short`) }));
  };
}

/** A refusal in the reader's language, with its figures written as the page writes them. */
export function useProblemSentence(): (problem: ZoningProblem) => string {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  return (problem) => {
    if (problem.code === 'zoning/locked') {
      const { name, value, threshold } = problem.details;
      return t('refused.locked', { name, value: format.value(value), threshold: format.threshold(threshold) });
    }
    if (problem.code === 'zoning/margin-exceeded') {
      const { people, limit, excess, names } = problem.details;
      return t('refused.margin', {
        people: format.people(people),
        limit: format.people(limit),
        excess: format.people(excess),
        names: names.slice(0, 4).join(', '),
      });
    }
    return t('refused.other', { code: problem.code });
  };
}
