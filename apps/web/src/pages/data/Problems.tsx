import type { FileProblem } from '@maillage/contract';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import page from '../../components/page/page.module.css';
import { saveText } from '../../files/saveText.ts';
import { toCsv } from '../../files/toCsv.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './data.module.css';
import { useProblemSentence } from './useProblemSentence.ts';

const shownAtMost = 200;

interface ProblemsProps {
  problems: readonly FileProblem[];
  /** All of them; the first thousand are listed. */
  count: number;
}

/** What was found wrong in a file, line by line: by kind, by text, and as a file to give back to its author. */
export function Problems({ problems, count }: ProblemsProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const sentence = useProblemSentence();
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = problems.filter(
    (problem) =>
      (code === '' || problem.code === code) &&
      (wanted === '' || `${problem.line} ${problem.value} ${sentence(problem)}`.toLowerCase().includes(wanted)),
  );
  const kinds = [...new Set(problems.map((problem) => problem.code))].map((kind) => ({ value: kind, label: kind }));
  const save = () =>
    saveText(
      'problemes.csv',
      toCsv([
        [t('problems.line'), t('problems.column'), t('problems.value'), t('problems.code'), t('problems.what')],
        ...shown.map((problem) => [problem.line, problem.column, problem.value, problem.code, sentence(problem)]),
      ]),
    );
  return (
    <section className={styles.problems}>
      <h3>{t('problems.title', { count, problems: format.number(count) })}</h3>
      <div className={styles.filters}>
        <Choice
          label={t('problems.code')}
          value={code}
          options={[{ value: '', label: t('problems.all') }, ...kinds]}
          onChange={setCode}
        />
        <label className={page.label}>
          {t('problems.search')}
          <input className={page.input} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="button" className={page.secondary} onClick={save}>
          <IconFileSpreadsheet size={20} aria-hidden />
          {t('problems.export')}
        </button>
      </div>
      <p className={styles.soft} role="status">
        {t('problems.shown', { shown: format.number(Math.min(shown.length, shownAtMost)), all: format.number(count) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard. */}
      <section className={styles.lines} tabIndex={0} aria-label={t('problems.list')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('problems.line')}</th>
              <th scope="col">{t('problems.what')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, shownAtMost).map((problem) => (
              <tr key={JSON.stringify(problem)}>
                <th scope="row">{problem.line === undefined ? t('problems.file') : format.number(problem.line)}</th>
                <td>{sentence(problem)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
