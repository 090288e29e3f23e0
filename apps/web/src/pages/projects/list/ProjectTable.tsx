import type { SavedProject } from '@maillage/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../projects.module.css';
import { doctorsComing } from './doctorsComing.ts';

export function ProjectTable({ projects }: { projects: readonly SavedProject[] }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  return (
    <section className={page.scroll} aria-label={t('views.list')}>
      <table className={`${page.table} ${styles.table}`}>
        <thead>
          <tr>
            {(['name', 'stage', 'commune', 'opening', 'doctors'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {projects.map(({ id, content, communeName }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/decider/projets/$id" params={{ id }}>
                  {content.name}
                </Link>
              </th>
              <td>{t(`stage.${content.stage}`)}</td>
              <td>{communeName ?? '–'}</td>
              <td>{content.opening ? format.day(content.opening) : '–'}</td>
              <td>{format.number(doctorsComing(content), 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
