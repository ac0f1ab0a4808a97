import { useWindowEvent } from '@mantine/hooks';

/** A key by its name, and what it does. */
type ReviewKey = readonly [key: string, run: () => void];

/**
 * Keys that work wherever the focus is, but for where it has a use for them itself: a text being written, a list of
 * choices, a dialog, and for Enter a button or link. A ticked box is none: after leaving a field out, 3 must still decide.
 */
export function useReviewKeys(keys: readonly ReviewKey[]): void {
  useWindowEvent('keydown', (event) => {
    const run = keys.find(([key]) => key === event.key)?.[1];
    if (!run || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('[role=dialog]') || isTakenBy(event.target, event.key)) return;
    event.preventDefault();
    run();
  });
}

function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, [role=combobox], [role=listbox], input:not([type=checkbox])'))
    return true;
  return key === 'Enter' && target.closest('button, a') !== null;
}
