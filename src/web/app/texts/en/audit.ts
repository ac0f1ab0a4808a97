import type { audit as auditSource, erasures as erasuresSource } from '../ja/audit.ts';
import type { Texts } from '../texts.ts';

export const audit: Texts<typeof auditSource> = {
  title: 'Audit log',
  download: 'Download CSV',
  who: 'Who',
  everybody: 'Everybody',
  kind: 'Kind',
  everything: 'Everything',
  from: 'From',
  to: 'To',
  text: 'Text',
  textHint: 'Search details and ids',
  when: 'When',
  what: 'What',
  on: 'On',
  detail: 'Details',
  system: 'The system',
  nothing: 'No entry fits',
};

export const erasures: Texts<typeof erasuresSource> = {
  title: 'Erase a number',
  intro:
    'Erases a telephone number from leads, contacts, records of imports, stored files, the do-not-call list and the audit log. This cannot be undone. The number is kept out of later lists as well.',
  phone: 'Telephone number',
  why: 'Reason',
  reason: 'Reason (who asked, when and how)',
  erase: 'Erase',
  confirmTitle: 'Erase this number?',
  confirmText:
    '“{{phone}}” is erased from every record. Leads that have no other contact are deleted. This cannot be undone.',
  running: 'Under way',
  done: 'Done',
  status: 'State',
  requestedAt: 'Asked for',
  requestedBy: 'By',
  report: 'What was erased where',
  nothingFound: 'Nothing found',
  empty: 'No number has been erased yet',
};
