import type { AvailabilityContent, MyAvailability } from '@maillage/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestFailure } from '../../../api/getJson.ts';
import { type DoorPath, writeWords } from '../queries.ts';

/** A pause in tapping after which what was said is sent. */
const SAVE_AFTER_MS = 500;

export type Saving = 'saved' | 'saving' | 'failed' | 'untouched';

export interface Words {
  readonly mine: MyAvailability;
  readonly content: AvailabilityContent;
  readonly saving: Saving;
  readonly failure: unknown;
  change(content: AvailabilityContent): void;
  undo: (() => void) | undefined;
  /** Sends at once, even when nothing was changed: an answer that is confirmed. */
  confirm(): Promise<boolean>;
  /** The calendar elsewhere moved the rest of the answer. */
  take(mine: MyAvailability): void;
}

/** What somebody says, kept here at each tap and sent by itself; one change is taken back at a time. */
export function useWords(door: DoorPath, loaded: MyAvailability): Words {
  const [mine, setMine] = useState(loaded);
  const [content, setContent] = useState(loaded.content);
  const [past, setPast] = useState<readonly AvailabilityContent[]>([]);
  const [saving, setSaving] = useState<Saving>('untouched');
  const [failure, setFailure] = useState<unknown>();
  const latest = useRef({ content, version: loaded.version, dirty: false });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sending = useRef<Promise<boolean>>(Promise.resolve(true));

  const sendNow = useCallback(async (): Promise<boolean> => {
    const { content: sent, version } = latest.current;
    latest.current.dirty = false;
    setSaving('saving');
    setFailure(undefined);
    try {
      const saved = await writeWords(door, { content: sent, version });
      latest.current.version = saved.version;
      setMine(saved);
      setSaving(latest.current.dirty ? 'saving' : 'saved');
      return true;
    } catch (error) {
      const current = error instanceof RequestFailure ? error.details['current'] : undefined;
      if (current) {
        const theirs = current as MyAvailability;
        latest.current = { content: theirs.content, version: theirs.version, dirty: false };
        setMine(theirs);
        setContent(theirs.content);
        setPast([]);
      } else latest.current.dirty = true;
      setFailure(error);
      setSaving('failed');
      return false;
    }
  }, [door]);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    // one after the other: each is written over the version that the one before gave
    sending.current = sending.current.then(sendNow);
    return sending.current;
  }, [sendNow]);

  const put = (next: AvailabilityContent) => {
    latest.current.content = next;
    latest.current.dirty = true;
    setContent(next);
    setSaving('saving');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS);
  };
  useEffect(() => {
    const leave = () => {
      if (latest.current.dirty) void flush();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  return {
    mine,
    content,
    saving,
    failure,
    change: (next) => {
      if (next === content) return;
      setPast((before) => [...before, content]);
      put(next);
    },
    undo:
      past.length === 0
        ? undefined
        : () => {
            setPast(past.slice(0, -1));
            put(past.at(-1)!);
          },
    confirm: flush,
    take: setMine,
  };
}
