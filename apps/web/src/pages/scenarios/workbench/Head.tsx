import type { Scenario, ScenarioDraft, ScenarioHeadline } from '@maillage/contract';
import { errorSentence, errors } from '@maillage/contract';
import { type ProfessionId, professionIds, professions } from '@maillage/supply';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDownload,
  IconFileText,
  IconLink,
  IconLinkOff,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../../api/getJson.ts';
import { Choice } from '../../../components/field/Choice.tsx';
import { PlaceSearch } from '../../../components/place/PlaceSearch.tsx';
import { Sentence, SentenceDetail } from './Sentence.tsx';
import type { SaveState } from './useSaving.ts';
import styles from './workbench.module.css';

const icon = { size: 20, stroke: 1.7, 'aria-hidden': true } as const;

interface HeadProps {
  scenario: Scenario;
  draft: ScenarioDraft;
  lifts: ScenarioHeadline['lifts'];
  children?: ReactNode;
}

/** What the scenario says, first; then what it is. */
export function Head({ scenario, draft, lifts, children }: HeadProps) {
  const { t } = useTranslation(['scenarios', 'words']);
  const { unit } = professions[draft.profession];
  return (
    <header className={styles.head}>
      <p className={styles.eyebrow}>
        {scenario.editable && (
          <>
            <Link to="/decider">{t('scenarios:head.all')}</Link>
            {' · '}
          </>
        )}
        {t('scenarios:head.eyebrow', {
          territory: scenario.territory.name,
          profession: t(`words:profession.${draft.profession}`),
        })}
      </p>
      <h1 aria-live="polite">
        <Sentence lifts={lifts} unit={unit} empty={draft.changes.length === 0} />
      </h1>
      <p className={styles.detail}>
        <SentenceDetail lifts={lifts} unit={unit} />
      </p>
      {children}
    </header>
  );
}

interface SettingsProps {
  scenario: Scenario;
  draft: ScenarioDraft;
  onChange: (next: Partial<ScenarioDraft>) => void;
  onProfession: (profession: ProfessionId) => void;
}

/** Name, day, profession and territory of a scenario that may be written. */
export function Settings({ scenario, draft, onChange, onProfession }: SettingsProps) {
  const { t } = useTranslation(['scenarios', 'words']);
  const [choosing, choose] = useState(false);
  return (
    <div className={styles.settings}>
      <label className={styles.name}>
        {t('scenarios:head.name')}
        <input
          type="text"
          maxLength={120}
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </label>
      <label>
        {t('scenarios:head.date')}
        <input
          type="date"
          value={draft.date}
          onChange={(event) => event.target.value && onChange({ date: event.target.value })}
        />
      </label>
      <Choice
        label={t('scenarios:head.profession')}
        value={draft.profession}
        options={professionIds.map((value) => ({ value, label: t(`words:profession.${value}`) }))}
        onChange={(value) => onProfession(value as ProfessionId)}
      />
      <div className={styles.territory}>
        <span>{t('scenarios:head.territory')}</span>
        {choosing ? (
          <PlaceSearch
            autoFocus
            onPick={(place) => {
              choose(false);
              if (place.type === 'territory') onChange({ territory: place.id });
            }}
          />
        ) : (
          <button
            type="button"
            onClick={() => choose(true)}
            aria-label={`${scenario.territory.name} · ${t('scenarios:head.territory')} · ${t('scenarios:head.changeTerritory')}`}
          >
            {scenario.territory.name}
          </button>
        )}
      </div>
    </div>
  );
}

interface ActionsProps {
  scenario: Scenario;
  state: SaveState;
  onUndo: () => void;
  onRedo: () => void;
  onShare: () => void;
  onCsv: () => void;
}

/** What can be done with a scenario, and whether it is saved. */
export function Actions({ scenario, state, onUndo, onRedo, onShare, onCsv }: ActionsProps) {
  const { t } = useTranslation('scenarios');
  const { editable, shareToken } = scenario;
  return (
    <div className={styles.actions}>
      {editable && (
        <>
          <button
            type="button"
            disabled={!scenario.canUndo && state.status === 'saved'}
            onClick={onUndo}
            title={t('head.undoKey')}
          >
            <IconArrowBackUp {...icon} />
            <span>{t('head.undo')}</span>
          </button>
          <button type="button" disabled={!scenario.canRedo} onClick={onRedo} title={t('head.redoKey')}>
            <IconArrowForwardUp {...icon} />
            <span>{t('head.redo')}</span>
          </button>
          <button type="button" onClick={onShare}>
            {shareToken ? <IconLinkOff {...icon} /> : <IconLink {...icon} />}
            <span>{t(shareToken ? 'head.stopSharing' : 'head.share')}</span>
          </button>
          <a href={`/api/scenarios/${scenario.id}/report.pdf`} download>
            <IconFileText {...icon} />
            <span>{t('head.report')}</span>
          </a>
        </>
      )}
      <button type="button" onClick={onCsv}>
        <IconDownload {...icon} />
        <span>{t('head.csv')}</span>
      </button>
      {editable && <SaveMark state={state} />}
    </div>
  );
}

function SaveMark({ state }: { state: SaveState }) {
  const { t, i18n } = useTranslation(['scenarios', 'shell']);
  if (state.status === 'failed') {
    const { failure } = state;
    const known = failure instanceof RequestFailure && Object.hasOwn(errors, failure.code);
    const reason = known
      ? errorSentence(failure.code as keyof typeof errors, i18n.language === 'en' ? 'en' : 'fr', failure.details)
      : t('shell:failure.unreachable');
    return (
      <p role="alert" className={styles.saveFailed}>
        {t('scenarios:save.failed', { reason })}{' '}
        <button type="button" onClick={() => location.reload()}>
          {t('scenarios:save.reload')}
        </button>
      </p>
    );
  }
  const key = state.status === 'waiting' ? 'saving' : state.status;
  return (
    <p role="status" className={styles.saved} data-problem={state.status === 'problem' || undefined}>
      {t(`scenarios:save.${key}`)}
    </p>
  );
}
