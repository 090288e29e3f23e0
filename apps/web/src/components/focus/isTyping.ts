/** Whether keys belong to the field where they are pressed: text is typed there, and the field has its own undo. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && !withoutText.test(target.type)));

const withoutText = /^(checkbox|radio|button|submit|reset|file|range|color)$/;
