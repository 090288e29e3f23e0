import { type ReactNode, useEffect, useRef, useState } from 'react';
import page from '../page/page.module.css';
import styles from './care.module.css';

interface SureButtonProps {
  /** What the button says. */
  children: ReactNode;
  /** What cannot be undone, said before it is done. */
  warning: ReactNode;
  sure: string;
  keep: string;
  onSure: () => Promise<unknown>;
}

/** For what cannot be taken back: the first press says so, the second does it. The focus stays with the question. */
export function SureButton({ children, warning, sure, keep, onSure }: SureButtonProps) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const kept = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef(false);
  useEffect(() => {
    if (asking) kept.current?.focus();
    else if (before.current) first.current?.focus();
    before.current = asking;
  }, [asking]);
  const confirm = async () => {
    setBusy(true);
    try {
      await onSure();
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  if (!asking)
    return (
      <button ref={first} type="button" className={page.danger} onClick={() => setAsking(true)}>
        {children}
      </button>
    );
  return (
    <div role="alertdialog" aria-label={typeof children === 'string' ? children : undefined} className={styles.sure}>
      <p>{warning}</p>
      <div className={page.actions}>
        <button ref={kept} type="button" className={page.secondary} onClick={() => setAsking(false)}>
          {keep}
        </button>
        <button type="button" className={page.danger} disabled={busy} onClick={() => void confirm()}>
          {sure}
        </button>
      </div>
    </div>
  );
}
