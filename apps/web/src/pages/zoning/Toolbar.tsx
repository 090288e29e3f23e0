import type { ZoningDraft } from '@maillage/contract';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsDiff,
  IconFileText,
  IconHistory,
  IconHome2,
  IconPrinter,
  IconRuler,
  IconTable,
  IconWand,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ZoningModel } from './model.ts';
import type { ZoningActions } from './useZoningActions.ts';
import type { Opened } from './ZoningPage.tsx';
import styles from './zoning.module.css';

interface ToolbarProps {
  draft: ZoningDraft;
  model: ZoningModel;
  actions: ZoningActions;
  onOpen: (what: Opened) => void;
}

/** What can be done with the draft as a whole. The proposal asks for the ceilings first when they are not known. */
export function Toolbar({ draft, model, actions, onOpen }: ToolbarProps) {
  const { t, i18n } = useTranslation('zoning');
  const { zipMax, zacMax } = model.state.parameters.ceilings;
  const propose = () => (zipMax === null || zacMax === null ? onOpen('rules') : void actions.propose());
  const file = (name: string) => `/api/zoning/drafts/${draft.id}/${name}?lang=${i18n.language}`;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('tab')}>
      {draft.editable && (
        <>
          <button type="button" className={styles.primary} title={t('tool.proposeLong')} onClick={propose}>
            <IconWand size={19} stroke={1.7} aria-hidden />
            {t('tool.propose')}
          </button>
          <button type="button" disabled={!draft.canUndo} title={t('tool.undoKey')} onClick={actions.undo}>
            <IconArrowBackUp size={19} stroke={1.7} aria-hidden />
            <span>{t('tool.undo')}</span>
          </button>
          <button type="button" disabled={!draft.canRedo} title={t('tool.redoKey')} onClick={actions.redo}>
            <IconArrowForwardUp size={19} stroke={1.7} aria-hidden />
            <span>{t('tool.redo')}</span>
          </button>
        </>
      )}
      <button type="button" onClick={() => onOpen('rules')}>
        <IconRuler size={19} stroke={1.7} aria-hidden />
        <span>{t('tool.rules')}</span>
      </button>
      <button type="button" onClick={() => onOpen('quarters')}>
        <IconHome2 size={19} stroke={1.7} aria-hidden />
        <span>
          {t('tool.quarters')} {draft.quarters.length > 0 && `(${draft.quarters.length})`}
        </span>
      </button>
      <button type="button" onClick={() => onOpen('in-force')}>
        <IconArrowsDiff size={19} stroke={1.7} aria-hidden />
        <span>{t('tool.inForce')}</span>
      </button>
      <button type="button" onClick={() => onOpen('history')}>
        <IconHistory size={19} stroke={1.7} aria-hidden />
        <span>{t('tool.history')}</span>
      </button>
      <a href={file('order.docx')} download>
        <IconFileText size={19} stroke={1.7} aria-hidden />
        <span>{t('tool.order')}</span>
      </a>
      <a href={file('zoning.csv')} download>
        <IconTable size={19} stroke={1.7} aria-hidden />
        <span>{t('tool.file')}</span>
      </a>
      <button type="button" onClick={() => print()}>
        <IconPrinter size={19} stroke={1.7} aria-hidden />
        <span>{t('tool.print')}</span>
      </button>
    </div>
  );
}
