import '@mantine/dropzone/styles.layer.css';
import type { DatasetStatus } from '@maillage/contract';
import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { Card } from '../../components/page/Card.tsx';
import { Failure } from '../../components/state/Failure.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './data.module.css';
import { sendFiles } from './sendFiles.ts';

interface ImportFilesProps {
  sets: readonly DatasetStatus[];
  onStarted: (job: string) => void;
}

/** Drop or choose a file: the server recognises which set it is, unless told. */
export default function ImportFiles({ sets, onStarted }: ImportFilesProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const [dataset, setDataset] = useState('');
  const [sent, setSent] = useState(0);
  const send = useMutation({
    mutationFn: (files: readonly File[]) => sendFiles(files, dataset, setSent),
    onSuccess: onStarted,
  });
  const options = [
    { value: '', label: t('import.recognise') },
    ...sets.map(({ id, title }) => ({ value: id, label: title })),
  ];
  return (
    <Card title={t('import.title')} note={t('import.note')}>
      <div className={styles.import}>
        <Choice label={t('import.set')} value={dataset} options={options} onChange={setDataset} />
        <Dropzone
          onDrop={(files) => send.mutate(files)}
          loading={send.isPending}
          className={styles.drop}
          inputProps={{ 'aria-label': t('import.drop') }}
        >
          <IconFileUpload size={36} stroke={1.4} aria-hidden />
          <span>{send.isPending ? t('import.sending', { share: format.share(sent) }) : t('import.drop')}</span>
        </Dropzone>
        {send.error && <Failure error={send.error} />}
      </div>
    </Card>
  );
}
