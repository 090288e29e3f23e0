import '@mantine/notifications/styles.css';
import { hideNotification, Notifications, showNotification } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { MantineFrame } from '../theme/MantineFrame.tsx';
import styles from './toast.module.css';
import type { Toast } from './toast.ts';

const shownMs = 7000;

/** Draws the toasts in their own place of the document, once. */
export function mountToasts(): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'));
  createRoot(place).render(
    <MantineFrame>
      <Notifications position="bottom-center" />
    </MantineFrame>,
  );
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

export function show({ message, undo }: Toast): void {
  const id = crypto.randomUUID();
  const back = () => {
    hideNotification(id);
    undo?.run();
  };
  showNotification({
    id,
    autoClose: shownMs,
    withCloseButton: false,
    message: (
      <span className={styles.toast}>
        {message}
        {undo && (
          <button type="button" onClick={back}>
            {undo.label}
          </button>
        )}
      </span>
    ),
  });
}
