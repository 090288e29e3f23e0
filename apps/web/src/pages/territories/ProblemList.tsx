import type { FileProblem } from '@maillage/contract';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import type { Messages } from '../../messages/index.ts';
import styles from './territories.module.css';

type KnownProblem = keyof Messages['territories']['problem'];
const known: readonly KnownProblem[] = [
  'commune/unknown',
  'commune/ambiguous',
  'territory/unknown',
  'file/column-missing',
  'file/value-missing',
];

/** What a list or a file says that is not understood, line by line. */
export function ProblemList({ problems, title }: { problems: readonly FileProblem[]; title: string }) {
  const { t } = useTranslation('territories');
  const sentence = ({ code, value = '', column = '' }: FileProblem) =>
    t(`problem.${known.find((one) => one === code) ?? 'other'}`, { value: value || code, column });
  return (
    <div className={`${page.warning} ${styles.problems}`}>
      <IconAlertTriangle size={22} aria-hidden />
      <div>
        <b>{title}</b>
        <ul>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>
              {problem.line !== undefined && t('line', { line: problem.line })} {sentence(problem)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
