import type { ProjectContent, SavedProject } from '@maillage/contract';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changeProject, movedByProjects } from '../queries.ts';

export interface ProjectDraft {
  readonly content: ProjectContent;
  readonly change: (change: Partial<ProjectContent>) => void;
  readonly state: 'saved' | 'saving' | 'failed';
  readonly failure: unknown;
  readonly undo: (() => void) | undefined;
}

const WAIT_MS = 700;

/** A project being written, saved after a short rest; a refusal keeps what was typed on the screen. */
export function useProjectDraft(saved: SavedProject): ProjectDraft {
  const queries = useQueryClient();
  const [past, setPast] = useState<readonly ProjectContent[]>([]);
  const [content, setContent] = useState(saved.content);
  const [status, setStatus] = useState<{ state: ProjectDraft['state']; failure?: unknown }>({ state: 'saved' });
  const latest = useRef(content);
  const version = useRef(saved.version);
  const running = useRef(false);
  // what somebody else, or a button of this page, wrote in the meantime
  version.current = Math.max(version.current, saved.version);
  const save = async (): Promise<void> => {
    if (running.current) return later();
    running.current = true;
    const sent = latest.current;
    try {
      const written = await changeProject(saved.id, sent, version.current);
      version.current = written.version;
      await Promise.all(movedByProjects.map((key) => queries.invalidateQueries({ queryKey: [key] })));
      setStatus({ state: latest.current === sent ? 'saved' : 'saving' });
    } catch (failure) {
      setStatus({ state: 'failed', failure });
    } finally {
      running.current = false;
    }
  };
  const later = useDebouncedCallback(() => void save(), { delay: WAIT_MS, flushOnUnmount: true });
  const put = (next: ProjectContent) => {
    latest.current = next;
    setContent(next);
    setStatus({ state: 'saving' });
    later();
  };
  return {
    content,
    change(change) {
      setPast((before) => [...before, content].slice(-100));
      put({ ...content, ...change });
    },
    state: status.state,
    failure: status.failure,
    undo:
      past.length > 0
        ? () => {
            setPast(past.slice(0, -1));
            put(past.at(-1)!);
          }
        : undefined,
  };
}
