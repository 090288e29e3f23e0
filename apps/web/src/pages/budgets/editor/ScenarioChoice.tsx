import type { BudgetGain, ScenarioList } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../../api/getJson.ts';
import { Choice } from '../../../components/field/Choice.tsx';
import { useSession } from '../../me/useSession.ts';

/** Takes the two numbers from a scenario of the organisation. */
export function ScenarioChoice({ label, onChoose }: { label: string; onChoose: (gain: BudgetGain) => void }) {
  const { t } = useTranslation('budgets');
  const { acting } = useSession();
  const { data } = useQuery({
    queryKey: ['scenarios'],
    queryFn: ({ signal }) => getJson<ScenarioList>('/api/scenarios', {}, signal),
    enabled: acting !== undefined,
  });
  const scenarios = (data?.scenarios ?? []).filter(({ headline }) => headline !== null);
  if (scenarios.length === 0) return null;
  const chosen = scenarios.find(({ name }) => name === label);
  return (
    <Choice
      label={t('gain.scenario')}
      value={chosen?.id ?? ''}
      options={[
        { value: '', label: t('gain.choose') },
        ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => {
        const scenario = scenarios.find((one) => one.id === id);
        if (!scenario?.headline) return;
        const { lifts, supply } = scenario.headline;
        onChoose({
          consultations: Math.max(0, Math.round(supply)),
          people: Math.round(lifts.low.lifted.people),
          label: scenario.name.slice(0, 160),
        });
      }}
    />
  );
}
