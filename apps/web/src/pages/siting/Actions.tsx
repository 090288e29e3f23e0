import type { SitingAnswer, SitingQuestion } from '@maillage/contract';
import { IconDownload, IconLink, IconTimeline } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { saveText } from '../../files/saveText.ts';
import { toCsv } from '../../files/toCsv.ts';
import { asScenario } from './queries.ts';

interface ActionsProps {
  answer: SitingAnswer;
  question: SitingQuestion;
  editable: boolean;
}

/** The answer as a file, as a link, as a scenario. */
export function Actions({ answer, question, editable }: ActionsProps) {
  const { t } = useTranslation('siting');
  const navigate = useNavigate();
  const [copied, setCopied] = useState(false);
  const name = t('actions.scenarioName', { count: answer.sites.length, territory: answer.territory.name });
  const scenario = useMutation({
    mutationFn: () => asScenario(name, answer),
    onSuccess: (id) => navigate({ to: '/decider/scenarios/$id', params: { id } }),
  });
  const save = () =>
    saveText(
      `implantation-${answer.territory.id}.csv`,
      toCsv([
        [
          t('list.rank'),
          'INSEE',
          t('list.commune'),
          t('list.size'),
          t('effect.cost'),
          t('list.brings'),
          t('list.alternatives'),
        ],
        ...answer.sites.map(({ code, name: commune, fte, cost, brings, alternatives }, rank) => [
          rank + 1,
          code,
          commune,
          fte,
          question.budget === undefined ? null : cost,
          brings,
          alternatives.map((other) => other.name).join(', '),
        ]),
      ]),
    );
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <>
      <div className={page.actions}>
        <button type="button" className={page.secondary} onClick={save}>
          <IconDownload size={18} aria-hidden />
          {t('actions.csv')}
        </button>
        <button type="button" className={page.secondary} onClick={copy}>
          <IconLink size={18} aria-hidden />
          {t(copied ? 'actions.copied' : 'actions.link')}
        </button>
        {editable && answer.sites.length > 0 && (
          <button
            type="button"
            className={page.secondary}
            disabled={scenario.isPending}
            onClick={() => scenario.mutate()}
          >
            <IconTimeline size={18} aria-hidden />
            {t('actions.scenario')}
          </button>
        )}
      </div>
      {scenario.error && <Failure error={scenario.error} />}
    </>
  );
}
