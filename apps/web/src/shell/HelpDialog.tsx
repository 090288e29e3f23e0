import { Kbd, Modal } from '@mantine/core';
import { useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './dialogs.module.css';

const keys = [
  ['palette', 'Ctrl K'],
  ['help', '?'],
  ['close', 'Esc'],
  ['table', 'T'],
  ['rows', '↑ ↓'],
] as const;

/** The help of the current page, then the keys of every page. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['help', 'shell']);
  const matches = useMatches();
  const page = matches.findLast(({ staticData }) => staticData.help)?.staticData.help ?? 'home';
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`help:${page}.title`)}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <div className={styles.body}>
        <p>{t(`help:${page}.first`)}</p>
        <p>{t(`help:${page}.second`)}</p>
        <p>{t(`help:${page}.third`)}</p>
        <h3 className={styles.heading}>{t('help:keys')}</h3>
        <dl className={styles.keys}>
          {keys.map(([id, key]) => (
            <div key={id}>
              <dt>
                <Kbd size="md">{key}</Kbd>
              </dt>
              <dd>{t(`help:key.${id}`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Modal>
  );
}
