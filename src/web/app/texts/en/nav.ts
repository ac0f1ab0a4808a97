import type { nav as source } from '../ja/nav.ts';
import type { Texts } from '../texts.ts';

export const nav: Texts<typeof source> = {
  label: 'Main menu',
  leads: 'Leads',
  contacts: 'Contacts',
  doNotCall: 'Do-not-call list',
  projects: 'Projects',
  fields: 'Custom fields',
  imports: 'Import history',
  audit: 'Audit log',
  erasures: 'Erase phone number',
  users: 'Users',
  workgroups: 'Workgroups',
  settings: 'Settings',
  userMenu: 'User menu',
  language: 'Language',
  signOut: 'Sign out',
  skip: 'Skip to content',
};
