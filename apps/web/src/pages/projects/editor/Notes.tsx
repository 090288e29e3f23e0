import type { OneProject } from '@maillage/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import styles from '../projects.module.css';
import { addNote } from '../queries.ts';

/** What was said, by whom, when; and the stages the project went through. Notes are added, never changed. */
export function Notes({ opened: { project, notes, history, editable } }: { opened: OneProject }) {
  const { t, i18n } = useTranslation('projects');
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const at = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const add = async () => {
    try {
      await addNote(project.id, text.trim());
      setText('');
      await queries.invalidateQueries({ queryKey: ['projects', project.id] });
    } catch (error) {
      setFailure(error);
    }
  };
  const stages = history.filter(({ stage }, index) => stage !== history[index + 1]?.stage);
  return (
    <Card title={t('section.notes')}>
      {editable && (
        <div className={styles.form}>
          <label>
            {t('newNote')}
            <textarea rows={2} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          <div>
            <button type="button" className={page.secondary} disabled={text.trim() === ''} onClick={add}>
              {t('addNote')}
            </button>
          </div>
        </div>
      )}
      {failure !== undefined && <Failure error={failure} />}
      <ol className={styles.notes}>
        {notes.map((note) => (
          <li key={note.at}>
            {note.text}
            <small>{t('by', { by: note.by, at: at.format(new Date(note.at)) })}</small>
          </li>
        ))}
        {stages.map((version) => (
          <li key={version.number}>
            {t('stageReached', { stage: t(`stage.${version.stage as 'idea'}`) })}
            <small>{t('by', { by: version.by, at: at.format(new Date(version.at)) })}</small>
          </li>
        ))}
      </ol>
    </Card>
  );
}
