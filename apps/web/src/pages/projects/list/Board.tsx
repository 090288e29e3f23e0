import type { ProjectContent, SavedProject } from '@maillage/contract';
import { PROJECT_STAGES, type ProjectStage } from '@maillage/economics';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../projects.module.css';
import { doctorsComing } from './doctorsComing.ts';

interface BoardProps {
  projects: readonly SavedProject[];
  editable: boolean;
  onMove: (project: SavedProject, stage: ProjectStage) => void;
}

/** A column a stage. A project changes stage by being dragged, or by the list on its card. */
export function Board({ projects, editable, onMove }: BoardProps) {
  const { t } = useTranslation('projects');
  const drop = (id: string, stage: ProjectStage) => {
    const project = projects.find((one) => one.id === id);
    if (project && project.content.stage !== stage) onMove(project, stage);
  };
  return (
    <section className={styles.board} aria-label={t('views.board')}>
      {PROJECT_STAGES.map((stage) => {
        const own = projects.filter(({ content }) => content.stage === stage);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keyboard way, the list on each card.
          <div
            key={stage}
            className={styles.column}
            onDragOver={(event) => editable && event.preventDefault()}
            onDrop={(event) => editable && drop(event.dataTransfer.getData('text/plain'), stage)}
          >
            <h2>
              {t(`stage.${stage}`)} <small className={styles.count}>{own.length > 0 && own.length}</small>
            </h2>
            {own.map((project) => (
              <article
                key={project.id}
                className={styles.card}
                draggable={editable}
                onDragStart={(event) => event.dataTransfer.setData('text/plain', project.id)}
              >
                <Link to="/decider/projets/$id" params={{ id: project.id }}>
                  {project.content.name}
                </Link>
                <Facts project={project} />
                {editable && <StageChoice content={project.content} onMove={(next) => onMove(project, next)} />}
              </article>
            ))}
          </div>
        );
      })}
    </section>
  );
}

function Facts({ project: { content, communeName, planned } }: { project: SavedProject }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const doctors = doctorsComing(content);
  return (
    <ul className={styles.facts}>
      <li>{[t(`kind.${content.kind}`), communeName].filter(Boolean).join(' · ')}</li>
      {content.opening && <li>{t('opens', { date: format.day(content.opening) })}</li>}
      {doctors > 0 && (
        <li>{t('doctors', { count: doctors, fte: format.number(doctors, Number.isInteger(doctors) ? 0 : 1) })}</li>
      )}
      {planned > 0 && <li className={styles.inLedger}>{t('inLedger')}</li>}
    </ul>
  );
}

function StageChoice({ content, onMove }: { content: ProjectContent; onMove: (stage: ProjectStage) => void }) {
  const { t } = useTranslation('projects');
  return (
    <select
      aria-label={t('stageOf', { name: content.name })}
      value={content.stage}
      onChange={(event) => onMove(event.target.value as ProjectStage)}
    >
      {PROJECT_STAGES.map((stage) => (
        <option key={stage} value={stage}>
          {t(`stage.${stage}`)}
        </option>
      ))}
    </select>
  );
}
