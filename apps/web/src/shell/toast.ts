/** A short message at the foot of the screen, with a way back when something was changed. */
export interface Toast {
  readonly message: string;
  readonly undo?: { readonly label: string; readonly run: () => void };
}

let mounted: Promise<typeof import('./Toasts.tsx')> | undefined;

/** Shows a toast; the component that draws them is loaded at the first one. */
export async function showToast(toast: Toast): Promise<void> {
  mounted ??= import('./Toasts.tsx').then((module) => module.mountToasts().then(() => module));
  (await mounted).show(toast);
}
