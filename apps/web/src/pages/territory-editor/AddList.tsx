import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { ProblemList } from '../territories/ProblemList.tsx';
import { addList } from './addList.ts';
import styles from './editor.module.css';

/** A list of codes or names, pasted: what is understood is added, what is not stays to be corrected. */
export function AddList({ onAdd }: { onAdd: (codes: readonly string[]) => void }) {
  const { t } = useTranslation('territory-editor');
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () => addList(text),
    onSuccess: ({ communes, problems }) => {
      onAdd(communes.map(({ code }) => code));
      setText(problems.map(({ value }) => value ?? '').join('\n'));
    },
  });
  const answer = add.data;
  return (
    <details className={styles.list}>
      <summary>{t('list.title')}</summary>
      <label className={page.label}>
        <span className={page.help}>{t('list.help')}</span>
        <textarea
          className={page.input}
          rows={5}
          spellCheck={false}
          aria-label={t('list.title')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button
        type="button"
        className={page.secondary}
        disabled={text.trim() === '' || add.isPending}
        onClick={() => add.mutate()}
      >
        {t('list.add')}
      </button>
      {add.error && <Failure error={add.error} reset={() => add.mutate()} />}
      {answer && (
        <div role="status" className={styles.fields}>
          <p>{t('list.added', { count: answer.communes.length })}</p>
          {answer.formerCodes.length > 0 && (
            <p className={page.notice}>
              <IconInfoCircle size={22} aria-hidden />
              {t('list.former', { count: answer.formerCodes.length, codes: answer.formerCodes.join(', ') })}
            </p>
          )}
          {answer.problems.length > 0 && (
            <ProblemList problems={answer.problems} title={t('list.problems', { count: answer.problems.length })} />
          )}
        </div>
      )}
    </details>
  );
}
