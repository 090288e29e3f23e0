import { showToast } from './toast.ts';

/** Puts the address of this view in the clipboard and says so. */
export async function copyLink(said: string): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  await showToast({ message: said });
}
