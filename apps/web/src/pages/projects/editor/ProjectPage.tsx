import type { OneProject, ProjectContent } from '@maillage/contract';
import { errorSentence } from '@maillage/contract';
import { PROJECT_STAGES, type ProjectStage, plannedSupply } from '@maillage/economics';
import { isProfessionId, professionIds } from '@maillage/supply';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import { Card } from '../../../components/page/Card.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { CommuneField } from '../../ledger/form/CommuneField.tsx';
import { doctorsComing } from '../list/doctorsComing.ts';
import styles from '../projects.module.css';
import { oneProject } from '../queries.ts';
import { useProjectActions } from '../useProjectActions.ts';
import { Notes } from './Notes.tsx';
import { Rows } from './Rows.tsx';
import { useProjectDraft } from './useProjectDraft.ts';

const route = getRouteApi('/decider/projets/$id');

/** One project: where it stands, who comes, what it needs, what was said. */
export function ProjectPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(oneProject(id));
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  return <Project key={id} opened={data} />;
}

function Project({ opened }: { opened: OneProject }) {
  const { t } = useTranslation(['projects', 'words', 'shell']);
  const { project, editable } = opened;
  const actions = useProjectActions();
  const draft = useProjectDraft(project);
  const { content, change } = draft;
  const choices = <Value extends string>(values: readonly Value[], words: string) =>
    values.map((value) => ({ value, label: t(`projects:${words}.${value}` as 'projects:stage.idea') }));
  const professions = [
    ...professionIds.map((id) => ({ value: id as string, label: t(`words:profession.${id}`) })),
    ...(['secretary', 'psychologist', 'social-worker', 'other'] as const).map((id) => ({
      value: id as string,
      label: t(`projects:otherProfession.${id}`),
    })),
  ];
  return (
    <div className={styles.page}>
      <PageHeading
        tab={content.name}
        eyebrow={
          <>
            <Link to="/decider/projets">{t('projects:projects.tab')}</Link> · {t(`projects:kind.${content.kind}`)}
          </>
        }
        title={<Sentence content={content} communeName={project.communeName} />}
      />
      <div className={styles.controls}>
        <Choice
          label={t('projects:column.stage')}
          value={content.stage}
          options={choices(PROJECT_STAGES, 'stage')}
          onChange={(stage) => editable && change({ stage: stage as ProjectStage })}
        />
        {editable && (
          <>
            <button type="button" className={page.secondary} disabled={!draft.undo} onClick={draft.undo}>
              <IconArrowBackUp size={20} aria-hidden />
              {t('shell:undo')}
            </button>
            <button type="button" className={page.danger} onClick={() => actions.remove(project)}>
              <IconTrash size={20} aria-hidden />
              {t('projects:remove')}
            </button>
          </>
        )}
        <p className={styles.soft} role="status">
          {editable ? draft.state !== 'failed' && t(`projects:kept.${draft.state}`) : t('projects:kept.readOnly')}
        </p>
      </div>
      {draft.state === 'failed' && <Failure error={draft.failure} />}
      <div className={styles.sections}>
        <Card title={t('projects:section.what')}>
          <div className={styles.form}>
            <label>
              {t('projects:column.name')}
              <input
                value={content.name}
                maxLength={160}
                readOnly={!editable}
                onChange={(event) => event.target.value.trim() !== '' && change({ name: event.target.value })}
              />
            </label>
            <label>
              {t('projects:kindLabel')}
              <select
                value={content.kind}
                disabled={!editable}
                onChange={(event) => change({ kind: event.target.value as ProjectContent['kind'] })}
              >
                {choices(['msp', 'health-centre'] as const, 'kind').map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            {editable && (
              <CommuneField
                chosen={
                  content.commune ? { code: content.commune, name: project.communeName ?? content.commune } : undefined
                }
                missing={false}
                onChoose={(commune) => change({ commune: commune?.code ?? null })}
              />
            )}
            <label>
              {t('projects:started')}
              <input
                type="date"
                value={content.started ?? ''}
                readOnly={!editable}
                onChange={(event) => change({ started: event.target.value || null })}
              />
            </label>
            <label>
              {t('projects:column.opening')}
              <input
                type="date"
                value={content.opening ?? ''}
                readOnly={!editable}
                onChange={(event) => change({ opening: event.target.value || null })}
              />
            </label>
          </div>
        </Card>
        <Planned opened={opened} content={content} />
        <Card title={t('projects:section.members')} note={t('projects:membersNote')}>
          <Rows
            rows={content.members}
            editable={editable}
            add={t('projects:addMember')}
            empty={{ profession: 'general-practitioner', name: '', fte: 1, alreadyHere: false }}
            columns={[
              { field: 'profession', title: t('projects:profession'), as: { kind: 'choice', options: professions } },
              { field: 'name', title: t('projects:memberName'), as: { kind: 'text' } },
              { field: 'fte', title: t('projects:fte'), as: { kind: 'number' } },
              { field: 'alreadyHere', title: t('projects:alreadyHere'), as: { kind: 'tick' } },
            ]}
            onChange={(members) => change({ members })}
          />
        </Card>
        <Card title={t('projects:section.premises')}>
          <div className={styles.form}>
            <label>
              {t('projects:address')}
              <input
                value={content.premises.address}
                maxLength={300}
                readOnly={!editable}
                onChange={(event) => change({ premises: { ...content.premises, address: event.target.value } })}
              />
            </label>
            <label>
              {t('projects:premisesState')}
              <select
                value={content.premises.state}
                disabled={!editable}
                onChange={(event) =>
                  change({
                    premises: { ...content.premises, state: event.target.value as ProjectContent['premises']['state'] },
                  })
                }
              >
                {choices(['none', 'searching', 'found', 'works', 'ready'] as const, 'premises').map(
                  ({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ),
                )}
              </select>
            </label>
            <label>
              {t('projects:squareMetres')}
              <input
                type="number"
                min={1}
                value={content.premises.squareMetres ?? ''}
                readOnly={!editable}
                onChange={(event) => {
                  const squareMetres = Number(event.target.value);
                  change({ premises: { ...content.premises, squareMetres: squareMetres > 0 ? squareMetres : null } });
                }}
              />
            </label>
          </div>
        </Card>
        <Card title={t('projects:section.funding')} note={<Obtained content={content} />}>
          <Rows
            rows={content.funding}
            editable={editable}
            add={t('projects:addFunding')}
            empty={{ source: '', euros: 0, state: 'planned' as const }}
            columns={[
              { field: 'source', title: t('projects:source'), as: { kind: 'text' } },
              { field: 'euros', title: '€', as: { kind: 'number' } },
              {
                field: 'state',
                title: t('projects:state'),
                as: {
                  kind: 'choice',
                  options: choices(['planned', 'asked', 'obtained', 'refused'] as const, 'funding'),
                },
              },
            ]}
            onChange={(funding) => change({ funding })}
          />
        </Card>
        <Card title={t('projects:section.milestones')}>
          <Rows
            rows={content.milestones}
            editable={editable}
            add={t('projects:addMilestone')}
            empty={{ label: '', day: null, done: false }}
            columns={[
              { field: 'label', title: t('projects:milestone'), as: { kind: 'text' } },
              { field: 'day', title: t('projects:day'), as: { kind: 'day' } },
              { field: 'done', title: t('projects:done'), as: { kind: 'tick' } },
            ]}
            onChange={(milestones) => change({ milestones })}
          />
        </Card>
        <Card title={t('projects:section.documents')} note={t('projects:documentsNote')}>
          <Rows
            rows={content.documents}
            editable={editable}
            add={t('projects:addDocument')}
            empty={{ label: '', url: '' }}
            columns={[
              { field: 'label', title: t('projects:document'), as: { kind: 'text' } },
              { field: 'url', title: t('projects:url'), as: { kind: 'text' } },
            ]}
            onChange={(documents) => change({ documents })}
          />
          <ul className={styles.facts}>
            {content.documents
              .filter(({ url }) => /^https?:\/\/./.test(url))
              .map(({ label, url }) => (
                <li key={url}>
                  <a href={url} target="_blank" rel="noreferrer">
                    {label || url}
                  </a>
                </li>
              ))}
          </ul>
        </Card>
        <Notes opened={opened} />
      </div>
    </div>
  );
}

function Sentence({ content, communeName }: { content: ProjectContent; communeName: string | null }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const doctors = doctorsComing(content);
  const place = communeName ?? t('sentence.noPlace');
  const common = { name: content.name, place, stage: t(`stage.${content.stage}`).toLowerCase() };
  const text = content.opening
    ? t('sentence.opens', {
        ...common,
        date: format.day(content.opening),
        count: doctors,
        doctors: format.number(doctors, Number.isInteger(doctors) ? 0 : 1),
      })
    : t('sentence.noDate', common);
  return <Rich text={text} tags={{ figure: <mark /> }} />;
}

function Obtained({ content }: { content: ProjectContent }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const sum = (lines: ProjectContent['funding']) => lines.reduce((total, { euros }) => total + euros, 0);
  return t('obtained', {
    obtained: format.number(sum(content.funding.filter(({ state }) => state === 'obtained'))),
    all: format.number(sum(content.funding.filter(({ state }) => state !== 'refused'))),
  });
}

/** The project in the ledger: what it would add, what is missing for it, and the button. */
function Planned({ opened: { project, editable }, content }: { opened: OneProject; content: ProjectContent }) {
  const { t, i18n } = useTranslation(['projects', 'words']);
  const format = useFormat();
  const actions = useProjectActions();
  const supply = plannedSupply(content);
  const language = i18n.language === 'en' ? 'en' : 'fr';
  return (
    <Card title={t('projects:section.planned')} note={t('projects:plannedNote')}>
      {supply.status === 'refused' ? (
        <ul className={styles.facts}>
          {supply.reasons.map((reason) => (
            <li key={reason}>{errorSentence(reason, language)}</li>
          ))}
        </ul>
      ) : (
        <ul className={styles.facts}>
          {supply.lines
            .filter(({ profession }) => isProfessionId(profession))
            .map(({ profession, fte, from }) => (
              <li key={profession}>
                {t('projects:plannedLine', {
                  fte: format.number(fte, Number.isInteger(fte) ? 0 : 1),
                  profession: isProfessionId(profession) ? t(`words:profession.${profession}`) : profession,
                  date: format.day(from),
                })}
              </li>
            ))}
        </ul>
      )}
      {project.planned > 0 && <p className={styles.inLedger}>{t('projects:inLedgerFull')}</p>}
      {editable && (
        <div className={page.actions}>
          {project.planned === 0 ? (
            <button
              type="button"
              className={page.primary}
              disabled={supply.status === 'refused'}
              onClick={() => actions.plan(project)}
            >
              {t('projects:plan')}
            </button>
          ) : (
            <button type="button" className={page.secondary} onClick={() => actions.unplan(project)}>
              {t('projects:unplan')}
            </button>
          )}
        </div>
      )}
    </Card>
  );
}
