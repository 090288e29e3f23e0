import type { SlotPlan } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import styles from '../sessions.module.css';
import { previewOf } from './previewOf.ts';

interface PlanPreviewProps {
  plan: SlotPlan;
  startsAt: string;
  endsAt: string;
  zone: string;
}

/** The times that the plan gives in this session, as residents will see them. */
export function PlanPreview({ plan, startsAt, endsAt, zone }: PlanPreviewProps) {
  const { t } = useTranslation('sessions');
  const clock = useClock();
  const { visits, places, kept } = previewOf(plan, startsAt, endsAt);
  return (
    <div role="status" className={styles.preview}>
      <p>
        <b>{t('plan.gives', { count: places })}</b> {kept > 0 && t('plan.kept', { count: kept, open: places - kept })}
      </p>
      <dl>
        {visits.map(({ code, label, starts }) => (
          <div key={code}>
            <dt>
              {label} · {starts.length}
            </dt>
            <dd>{starts.map((start) => clock.time(new Date(start * 60_000), zone)).join(' · ') || t('plan.noTime')}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
