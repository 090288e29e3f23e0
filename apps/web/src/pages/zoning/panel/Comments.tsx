import type { ZoningComments, ZoningDraft } from '@maillage/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../../../api/getJson.ts';
import page from '../../../components/page/page.module.css';
import { showToast } from '../../../shell/toast.ts';
import { zoningComments } from '../queries.ts';
import { sentenceOf } from '../useZoningActions.ts';
import { useZoningFormat } from '../useZoningFormat.ts';
import styles from './panel.module.css';

/** What members said of a unit; any of them may add to it, and nothing is ever rewritten. */
export function Comments({ draft, unit }: { draft: ZoningDraft; unit: string }) {
  const { t, i18n } = useTranslation(['zoning', 'shell']);
  const format = useZoningFormat();
  const queries = useQueryClient();
  const { data } = useQuery(zoningComments(draft.id));
  const [text, setText] = useState('');
  const own = data?.comments.filter((comment) => comment.unit === unit) ?? [];
  const send = async () => {
    try {
      const said = await sendJson<ZoningComments>('POST', `/api/zoning/drafts/${draft.id}/comments`, {
        unit,
        text: text.trim(),
      });
      queries.setQueryData(zoningComments(draft.id).queryKey, said);
      setText('');
      await showToast({ message: t('zoning:said.commented') });
    } catch (error) {
      await showToast({ message: sentenceOf(error, i18n.language) ?? t('shell:failure.unreachable') });
    }
  };
  return (
    <details className={styles.comments} open={own.length > 0}>
      <summary>
        {t('zoning:panel.comments')} ({own.length})
      </summary>
      {own.length === 0 && <p className={page.help}>{t('zoning:panel.noComment')}</p>}
      <ul>
        {own.map((comment) => (
          <li key={comment.id}>
            <small>
              {comment.by} · {format.day(comment.at)}
            </small>
            <p>{comment.text}</p>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) void send();
        }}
      >
        <label className={page.label}>
          {t('zoning:panel.comment')}
          <textarea
            className={page.input}
            rows={2}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit" className={page.secondary} disabled={!text.trim()}>
          {t('zoning:panel.send')}
        </button>
      </form>
    </details>
  );
}
