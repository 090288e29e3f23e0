import type { Ledger } from '@maillage/contract';
import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LedgerActions } from '../useActions.ts';
import type { LedgerView } from '../useLedgerView.ts';
import { EntryForm } from './EntryForm.tsx';
import type { Intent } from './formState.ts';

export interface EntryDrawerProps {
  intent: Intent;
  ledger: Ledger;
  view: LedgerView;
  actions: LedgerActions;
  onClose: () => void;
}

/** The form beside the list; the whole screen of a phone. */
export default function EntryDrawer(props: EntryDrawerProps) {
  const { t } = useTranslation('shell');
  const title = useTitle(props.intent);
  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size={560}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <EntryForm {...props} />
    </Drawer>
  );
}

function useTitle(intent: Intent): string {
  const { t } = useTranslation('ledger');
  switch (intent.kind) {
    case 'arrival':
      return t('form.arrival');
    case 'departure':
    case 'activity':
      return t(`form.${intent.kind}`, { commune: intent.line.communeName });
    case 'correction':
    case 'ending':
      return t(`form.${intent.kind}`, { label: intent.entry.label });
    default:
      return intent satisfies never;
  }
}
