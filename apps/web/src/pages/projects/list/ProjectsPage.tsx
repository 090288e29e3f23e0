import type { ProjectContent, SavedProject } from '@maillage/contract';
import { mayPlanSupply } from '@maillage/economics';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { saveText } from '../../../files/saveText.ts';
import { toCsv } from '../../../files/toCsv.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useSession } from '../../me/useSession.ts';
import styles from '../projects.module.css';
import { projectList } from '../queries.ts';
import { SignInFirst } from '../SignInFirst.tsx';
import { parseProjectsSearch, projectViews } from '../search.ts';
import { useProjectActions } from '../useProjectActions.ts';
import { Board } from './Board.tsx';
import { doctorsComing } from './doctorsComing.ts';
import { ProjectTable } from './ProjectTable.tsx';

const ProjectMap = lazy(() => import('./ProjectMap.tsx'));
const route = getRouteApi('/decider/projets');

/** Projects of maisons de santé and health centres, from idea to opening: by stage, as a list, on the map. */
export function ProjectsPage() {
  const { me, acting } = useSession();
  if (!me) return <PageSkeleton />;
  if (!acting) return <SignInFirst what="projects" to="/decider/projets" />;
  return <OwnProjects territory={acting.organisation.territory ?? 'france'} />;
}

function OwnProjects({ territory }: { territory: string }) {
  const { t } = useTranslation('projects');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(projectList());
  const actions = useProjectActions();
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  const change = (next: Record<string, string>) =>
    navigate({ search: (kept) => parseProjectsSearch({ ...kept, ...next }), replace: true, resetScroll: false });
  const shown = data.projects.filter(({ content, communeName }) => {
    const text = `${content.name} ${communeName ?? ''}`.toLowerCase();
    return (!search.kind || content.kind === search.kind) && text.includes((search.q ?? '').toLowerCase());
  });
  const view = search.view ?? 'board';
  const name = (id: string, words: string) => t(`${words}.${id}` as 'stage.idea');
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('projects.tab')}
        eyebrow={t('projects.eyebrow')}
        title={<Sentence projects={data.projects} />}
      >
        <p>{t('projects.lead')}</p>
      </PageHeading>
      <search className={styles.controls}>
        {data.editable && (
          <button type="button" className={page.primary} onClick={() => actions.create(emptyProject(t('newName')))}>
            <IconPlus size={20} aria-hidden />
            {t('add')}
          </button>
        )}
        <fieldset className={styles.views}>
          <legend className="visually-hidden">{t('view')}</legend>
          {projectViews.map((one) => (
            <label key={one}>
              <input type="radio" name="view" checked={view === one} onChange={() => change({ view: one })} />
              {t(`views.${one}`)}
            </label>
          ))}
        </fieldset>
        <Choice
          label={t('kindLabel')}
          value={search.kind ?? ''}
          options={[
            { value: '', label: t('allKinds') },
            { value: 'msp', label: t('kind.msp') },
            { value: 'health-centre', label: t('kind.health-centre') },
          ]}
          onChange={(kind) => change({ kind })}
        />
        <label className={styles.search}>
          <span className="visually-hidden">{t('filter')}</span>
          <input
            type="search"
            className={page.input}
            placeholder={t('filter')}
            value={search.q ?? ''}
            onChange={(event) => change({ q: event.target.value })}
          />
        </label>
        <button
          type="button"
          className={page.secondary}
          onClick={() =>
            saveText(
              `${t('projects.file')}.csv`,
              toCsv(
                csvLines(
                  shown,
                  csvColumns.map((column) => t(`csv.${column}`)),
                  name,
                ),
              ),
            )
          }
        >
          <IconDownload size={20} aria-hidden />
          {t('export')}
        </button>
      </search>
      {data.projects.length === 0 && (
        <section className={styles.empty} aria-labelledby="projects-empty">
          <h2 id="projects-empty">{t('empty.title')}</h2>
          <p>{t('empty.text')}</p>
          {data.editable && (
            <button
              type="button"
              className={page.secondary}
              onClick={() => actions.create(exampleProject(t('empty.name')))}
            >
              {t('empty.example')}
            </button>
          )}
        </section>
      )}
      {data.projects.length > 0 && view === 'board' && (
        <Board projects={shown} editable={data.editable} onMove={actions.move} />
      )}
      {data.projects.length > 0 && view === 'list' && <ProjectTable projects={shown} />}
      {view === 'map' && (
        <Suspense fallback={<Skeleton height="28rem" />}>
          <ProjectMap projects={shown} territory={territory} />
        </Suspense>
      )}
    </div>
  );
}

const csvColumns = ['name', 'kind', 'stage', 'commune', 'code', 'opening', 'doctors', 'obtained', 'planned'] as const;

/** How many projects, how many are likely, how many doctors come with them. */
function Sentence({ projects }: { projects: readonly SavedProject[] }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const running = projects.filter(({ content }) => content.stage !== 'abandoned');
  const likely = running.filter(({ content }) => mayPlanSupply(content.stage));
  if (running.length === 0) return t('sentence.none');
  const doctors = likely.reduce((sum, { content }) => sum + doctorsComing(content), 0);
  return (
    <Rich
      text={t('sentence.some', {
        count: running.length,
        likely: format.number(likely.length),
        doctors: format.number(doctors, Number.isInteger(doctors) ? 0 : 1),
      })}
      tags={{ figure: <mark /> }}
    />
  );
}

function csvLines(
  projects: readonly SavedProject[],
  titles: readonly string[],
  name: (id: string, words: string) => string,
) {
  return [
    titles,
    ...projects.map(({ content, communeName, planned }) => [
      content.name,
      name(content.kind, 'kind'),
      name(content.stage, 'stage'),
      communeName,
      content.commune,
      content.opening,
      doctorsComing(content),
      content.funding.filter(({ state }) => state === 'obtained').reduce((sum, { euros }) => sum + euros, 0),
      planned,
    ]),
  ];
}

const emptyProject = (name: string): ProjectContent => ({
  name,
  kind: 'msp',
  stage: 'idea',
  commune: null,
  started: null,
  opening: null,
  members: [],
  premises: { address: '', state: 'none', squareMetres: null },
  funding: [],
  milestones: [],
  documents: [],
});

const exampleProject = (name: string): ProjectContent => ({
  ...emptyProject(name),
  stage: 'health-project',
  members: [
    { profession: 'general-practitioner', name: '', fte: 2, alreadyHere: false },
    { profession: 'general-practitioner', name: '', fte: 1, alreadyHere: true },
    { profession: 'nurse', name: '', fte: 2, alreadyHere: true },
  ],
});
