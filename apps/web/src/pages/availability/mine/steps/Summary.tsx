import { halves } from '@maillage/units';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../../components/page/page.module.css';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useWeekdays } from '../../../../i18n/useWeekdays.ts';
import { type Question, questions } from '../../search.ts';
import styles from '../mine.module.css';
import { givenIn } from '../usualWeek.ts';
import type { StepProps } from './step.ts';

/** All that was said, each answer one tap from being corrected; confirmed as it is when nothing has changed. */
export function Summary({ words, onQuestion }: StepProps) {
  const { t } = useTranslation('availability');
  const say = useAnswers(words);
  const format = useFormat();
  const [confirmed, setConfirmed] = useState(false);
  const { mine } = words;
  return (
    <div className={styles.step}>
      {mine.answeredAt && (
        <p className={styles.help}>
          {t(`summary.last.${mine.enteredBy ?? 'self'}`, { at: format.moment(mine.answeredAt), by: mine.by })}
        </p>
      )}
      <ul className={styles.summary}>
        {questions
          .filter((one) => one !== 'summary')
          .map((question) => (
            <li key={question}>
              <small>{t(`summary.${question}`)}</small>
              <span className={styles.answer}>{say(question)}</span>
              <button type="button" className={page.secondary} onClick={() => onQuestion(question)}>
                {t('summary.correct')}
                <span className="visually-hidden"> : {t(`summary.${question}`)}</span>
              </button>
            </li>
          ))}
      </ul>
      <button
        type="button"
        className={`${page.primary} ${styles.confirm}`}
        onClick={async () => setConfirmed(await words.confirm())}
      >
        <IconCheck size={22} aria-hidden />
        {t('summary.confirm')}
      </button>
      {confirmed && (
        <p role="status" className={page.notice}>
          {t('summary.thanks')}
        </p>
      )}
    </div>
  );
}

/** Each answer in a few words. */
function useAnswers({ content, mine }: StepProps['words']) {
  const { t } = useTranslation('availability');
  const weekdays = useWeekdays();
  const format = useFormat();
  const week = () =>
    [1, 2, 3, 4, 5, 6, 7]
      .flatMap((weekday) => {
        const given = halves.filter((half) => givenIn(content.usual, weekday, half, 'every') !== 'no');
        const some = given.some((half) => givenIn(content.usual, weekday, half, 'every') === 'some');
        if (given.length === 0) return [];
        const when = given.length === 2 ? t('half.both') : t(`half.${given[0]!}`);
        return [`${weekdays.long(weekday)} ${when}${some ? ` (${t('given.some')})` : ''}`];
      })
      .join(', ') || t('summary.noWeek');
  const amount = () =>
    (['perWeek', 'perMonth'] as const)
      .flatMap((field) => {
        const { least, most } = content[field];
        if (least === 0 && most === null) return [];
        const shape = most === null ? 'atLeast' : least === 0 ? 'atMost' : 'between';
        return [t(`summary.${shape}`, { least, most, per: t(`summary.${field}`) })];
      })
      .join(' ; ') || t('amount.noLimit');
  const places = () => {
    const names = mine.places.filter(({ id }) => content.places?.includes(id)).map(({ name }) => name);
    return content.places === null ? t('summary.anywhere') : names.join(', ') || t('summary.nowhere');
  };
  const holidays = () =>
    content.away
      .map(({ from, through }) => t('holidays.period', { from: format.day(from), through: format.day(through) }))
      .join(' ; ') || t('holidays.none');
  const answers: Record<Exclude<Question, 'summary'>, () => string> = {
    week,
    amount,
    places,
    holidays,
    days: () => t('summary.exceptions', { count: content.exceptions.length }),
    calendar: () =>
      mine.calendar
        ? mine.calendar.failure
          ? t(`calendarFailure.${mine.calendar.failure}`)
          : t('summary.linked', { count: mine.calendar.busyTimes })
        : t('summary.noCalendar'),
    more: () =>
      [content.lodging && t('more.lodging'), content.note].filter(Boolean).join(' · ') || t('summary.nothing'),
  };
  return (question: Question) => (question === 'summary' ? '' : answers[question]());
}
