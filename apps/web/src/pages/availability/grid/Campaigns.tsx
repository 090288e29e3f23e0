import type { AvailabilityGrid, Campaign } from '@maillage/contract';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useSaying } from '../../places/useSaying.ts';
import { campaignAction, campaignList, givenLink } from '../queries.ts';
import { AskForm } from './AskForm.tsx';
import styles from './grid.module.css';

/** Who was asked for their availability, who has answered, and whom to remind or telephone. */
export function Campaigns({ grid }: { grid: AvailabilityGrid }) {
  const { t } = useTranslation('availability');
  const { data, error, refetch } = useQuery(campaignList());
  const [asking, setAsking] = useState(false);
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <Skeleton height="6rem" />;
  const open = data.campaigns.filter(({ closed }) => !closed);
  return (
    <Card title={t('campaign.title')} note={t('campaign.note')} className={styles.noPrint}>
      {open.map((campaign) => (
        <OneCampaign key={campaign.id} campaign={campaign} />
      ))}
      {asking ? (
        <AskForm grid={grid} onClose={() => setAsking(false)} />
      ) : (
        <button
          type="button"
          className={open.length > 0 ? page.secondary : page.primary}
          onClick={() => setAsking(true)}
        >
          <IconMail size={20} aria-hidden />
          {t('campaign.ask')}
        </button>
      )}
    </Card>
  );
}

function OneCampaign({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const { run, say } = useSaying('availability');
  const { id, requests, from, through, deadline, reminders, reminderDays } = campaign;
  const waiting = requests.filter(({ answeredAt }) => answeredAt === null);
  return (
    <div className={styles.campaign}>
      <p>
        <b>{t('campaign.period', { from: format.day(from), through: format.day(through) })}</b>{' '}
        {t('campaign.state', {
          answered: requests.length - waiting.length,
          asked: requests.length,
          deadline: format.day(deadline),
        })}{' '}
        {t('campaign.reminders', { count: reminders, days: reminderDays })}
      </p>
      <progress max={requests.length} value={requests.length - waiting.length} aria-label={t('campaign.progress')} />
      {waiting.length > 0 && (
        <details>
          <summary>{t('campaign.waiting', { count: waiting.length })}</summary>
          <ul className={styles.waiting}>
            {waiting.map((request) => (
              <Waiting key={request.clinician} request={request} />
            ))}
          </ul>
        </details>
      )}
      <div className={page.actions}>
        <button
          type="button"
          className={page.secondary}
          disabled={waiting.every(({ email }) => email === null)}
          onClick={() =>
            run(async () => {
              await campaignAction(id, 'remind');
              await say(t('campaign.reminded'));
            })
          }
        >
          {t('campaign.remind')}
        </button>
        <button
          type="button"
          className={page.secondary}
          onClick={() =>
            run(async () => {
              await campaignAction(id, 'close');
              await say(t('campaign.closed'), () => campaignAction(id, 'reopen'));
            })
          }
        >
          {t('campaign.close')}
        </button>
      </div>
    </div>
  );
}

function Waiting({ request }: { request: Campaign['requests'][number] }) {
  const { t } = useTranslation('availability');
  const { run, say } = useSaying();
  const { clinician, name, email, phone, reminded, mail, mailError } = request;
  const copy = () =>
    run(async () => {
      const { url } = await givenLink(clinician);
      await navigator.clipboard.writeText(url);
      await say(t('campaign.copied', { name }));
    });
  return (
    <li>
      <span>
        <b>{name}</b>
        <small>
          {[email ?? t('campaign.noEmail'), phone, reminded > 0 && t('campaign.remindedTimes', { count: reminded })]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {mail === 'failed' && (
          <small className={styles.failing}>{t('campaign.mailFailed', { error: mailError ?? '' })}</small>
        )}
      </span>
      <span className={page.actions}>
        <Link to="/organiser/disponibilites/$id" params={{ id: clinician }} className={page.secondary}>
          {t('campaign.enter')}
          <span className="visually-hidden"> : {name}</span>
        </Link>
        <button type="button" className={page.secondary} onClick={copy}>
          {t('campaign.copy')}
          <span className="visually-hidden"> : {name}</span>
        </button>
      </span>
    </li>
  );
}
