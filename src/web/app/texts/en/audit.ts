import type { audit as auditSource, erasures as erasuresSource } from '../ja/audit.ts';
import type { Texts } from '../texts.ts';

export const audit: Texts<typeof auditSource> = {
  title: 'Audit log',
  download: 'Download CSV',
  who: 'Who',
  everybody: 'All users',
  kind: 'Kind',
  everything: 'Everything',
  from: 'From',
  to: 'To',
  text: 'Text',
  textHint: 'Search details and IDs',
  when: 'When',
  what: 'What',
  on: 'On',
  detail: 'Details',
  system: 'The system',
  nothing: 'No entries found',
};

export const erasures: Texts<typeof erasuresSource> = {
  title: 'Erase phone number',
  intro:
    'Erases a phone number from leads, contacts, import records, stored files, the do-not-call list and the audit log. This cannot be undone. Later imports will skip the number.',
  phone: 'Phone number',
  why: 'Reason',
  reason: 'Reason (who asked, when and how)',
  erase: 'Erase',
  confirmTitle: 'Erase this number?',
  confirmText:
    '“{{phone}}” is erased from every record. Leads that have no other contact are deleted. This cannot be undone.',
  running: 'Under way',
  done: 'Done',
  status: 'State',
  requestedAt: 'Started at',
  requestedBy: 'Started by',
  report: 'What was erased',
  nothingFound: 'Nothing found',
  empty: 'No phone numbers erased yet',
};
