import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { showToast } from '../../shell/toast.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { readText } from './readText.ts';
import { sendCsv } from './sendCsv.ts';
import styles from './territories.module.css';

/** A file with one line a commune (TVS, CPTS …): what it would create is shown before anything is written. */
export function ImportTerritories() {
  const { t } = useTranslation(['territories', 'words']);
  const client = useQueryClient();
  const [kind, setKind] = useState('tvs');
  const [visibility, setVisibility] = useState('private');
  const [text, setText] = useState<string>();
  const trial = useMutation({ mutationFn: (file: string) => sendCsv(file, { kind, visibility, trial: true }) });
  const write = useMutation({
    mutationFn: (file: string) => sendCsv(file, { kind, visibility, trial: false }),
    onSuccess: async ({ territories }) => {
      trial.reset();
      setText(undefined);
      await client.invalidateQueries({ queryKey: ['territories'] });
      await showToast({ message: t('territories:import.done', { count: territories.length }) });
    },
  });
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const read = await readText(file);
    setText(read);
    trial.mutate(read);
    target.value = '';
  };
  return (
    <Card title={t('territories:import.title')} note={t('territories:import.note')}>
      <div className={styles.import}>
        <Choice
          label={t('territories:kind')}
          value={kind}
          options={(['tvs', 'cpts', 'custom'] as const).map((id) => ({ value: id, label: t(`words:kind.${id}`) }))}
          onChange={setKind}
        />
        <Choice
          label={t('territories:visibility.label')}
          value={visibility}
          options={(['private', 'public'] as const).map((id) => ({
            value: id,
            label: t(`territories:visibility.${id}`),
          }))}
          onChange={setVisibility}
        />
        <label className={page.label}>
          {t('territories:import.file')}
          <input type="file" accept=".csv,.txt,text/csv" className={page.input} onChange={choose} />
        </label>
      </div>
      {(trial.error ?? write.error) && <Failure error={trial.error ?? write.error} />}
      {trial.data && text !== undefined && (
        <ImportPreview
          found={trial.data}
          writing={write.isPending}
          onWrite={() => write.mutate(text)}
          onCancel={() => trial.reset()}
        />
      )}
    </Card>
  );
}
