import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../shell/toast.ts';
import { sentenceOf } from '../ledger/useActions.ts';

/** Runs an action of a coordinator; a refusal is said with what to do, and what `keys` name is asked for again. */
export function useSaying(...keys: readonly string[]) {
  const { t, i18n } = useTranslation('shell');
  const queries = useQueryClient();
  const run = async (action: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(action);
    await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
    return done;
  };
  const attempt = async (action: () => Promise<unknown>) => {
    try {
      await action();
      return true;
    } catch (error) {
      const sentence = sentenceOf(error, i18n.language === 'en' ? 'en' : 'fr');
      await showToast({ message: sentence ?? t('failure.unreachable') });
      return false;
    }
  };
  /** Says what was done, with the way back. */
  const say = (message: string, back?: () => Promise<unknown>) =>
    showToast({ message, ...(back && { undo: { label: t('undo'), run: () => void run(back) } }) });
  return { run, say };
}
