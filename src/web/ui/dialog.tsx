import { Modal, type ModalProps } from '@mantine/core';
import { useEffect } from 'react';

/** A dialog in the middle of the window. Whoever closes it is where they were before. */
export function Dialog(props: ModalProps) {
  useFocusBack(props.opened);
  return <Modal centered {...props} />;
}

/** Gives the focus back to what opened the dialog, also where the dialog is not closed but taken away. */
function useFocusBack(opened: boolean): void {
  useEffect(() => {
    if (!opened) return undefined;
    const opener = openerOf(document.activeElement);
    return () => {
      if (opener?.isConnected) opener.focus({ preventScroll: true });
    };
  }, [opened]);
}

/** The button itself; of an item of a menu, which is gone by then, the button of the menu. */
function openerOf(element: Element | null): HTMLElement | null {
  const menu = element?.closest('[role=menu]');
  const opener = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
  return opener instanceof HTMLElement ? opener : null;
}
