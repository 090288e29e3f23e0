import type { ProjectContent, SavedProject } from '@maillage/contract';
import type { ProjectStage } from '@maillage/economics';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../shell/toast.ts';
import { sentenceOf } from '../ledger/useActions.ts';
import {
  addProject,
  bringBackProject,
  changeProject,
  movedByProjects,
  planProject,
  removeProject,
  unplanProject,
} from './queries.ts';

export interface ProjectActions {
  create(content: ProjectContent): void;
  move(project: SavedProject, stage: ProjectStage): void;
  remove(project: SavedProject): void;
  plan(project: SavedProject): void;
  unplan(project: SavedProject): void;
}

/** What a coordinator does; each says so in a toast that takes it back, each refusal is said with what to do. */
export function useProjectActions(): ProjectActions {
  const { t, i18n } = useTranslation(['projects', 'shell']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const reload = () => Promise.all(movedByProjects.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const orSay = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (error) {
      const sentence = sentenceOf(error, i18n.language === 'en' ? 'en' : 'fr');
      await showToast({ message: sentence ?? t('shell:failure.unreachable') });
    }
    await reload();
  };
  const say = async (message: string, back: () => Promise<unknown>) => {
    await reload();
    await showToast({
      message,
      undo: {
        label: t('shell:undo'),
        run: () =>
          void orSay(async () => {
            await back();
          }),
      },
    });
  };
  return {
    create: (content) =>
      void orSay(async () => {
        const { id } = await addProject(content);
        await navigate({ to: '/decider/projets/$id', params: { id } });
      }),
    move: (project, stage) =>
      void orSay(async () => {
        const { id, content, version } = project;
        const moved = await changeProject(id, { ...content, stage }, version);
        await say(t('projects:said.moved', { name: content.name, stage: t(`projects:stage.${stage}`) }), () =>
          changeProject(id, { ...moved.content, stage: content.stage }, moved.version),
        );
      }),
    remove: ({ id, content }) =>
      void orSay(async () => {
        await removeProject(id);
        await navigate({ to: '/decider/projets' });
        await say(t('projects:said.removed', { name: content.name }), () => bringBackProject(id));
      }),
    plan: ({ id, content }) =>
      void orSay(async () => {
        await planProject(id);
        await say(t('projects:said.planned', { name: content.name }), () => unplanProject(id));
      }),
    unplan: ({ id, content }) =>
      void orSay(async () => {
        await unplanProject(id);
        await say(t('projects:said.unplanned', { name: content.name }), () => planProject(id));
      }),
  };
}
