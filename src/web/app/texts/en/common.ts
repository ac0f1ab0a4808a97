import type { common as source } from '../ja/common.ts';
import type { Texts } from '../texts.ts';

export const common: Texts<typeof source> = {
  save: 'Save',
  cancel: 'Cancel',
  delete: 'Delete',
  edit: 'Edit',
  retry: 'Try again',
  more: 'Show more',
  loading: 'Loading…',
  saved: 'Saved',
  deleted: 'Deleted',
  required: 'Required',
  copy: 'Copy',
  copied: 'Copied',
  close: 'Close',
  menu: 'Menu',
  shown: 'Showing {{shown}}',
  shownOf: 'Showing {{shown}} of {{total}}',
  reference: 'Reference {{reference}}',
  lineOf: 'Line {{line}}',
};
