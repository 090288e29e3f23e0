import type { ZoningDraft } from '@maillage/contract';
import type { ZoningModel } from '../model.ts';
import type { ZoningActions } from '../useZoningActions.ts';

/** What every drawer of the workspace is given. */
export interface DrawerProps {
  draft: ZoningDraft;
  model: ZoningModel;
  actions: ZoningActions;
  onClose: () => void;
}
