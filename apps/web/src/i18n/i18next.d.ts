import type { Messages } from '../messages/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Messages;
    returnNull: false;
  }
}
