import type { users as usersSource, workgroups as workgroupsSource } from '../ja/users.ts';
import type { Texts } from '../texts.ts';

export const users: Texts<typeof usersSource> = {
  title: 'Users',
  invite: 'Invite a user',
  inviteSubmit: 'Invite',
  editTitle: 'Edit the user',
  name: 'Name',
  email: 'E-mail address',
  role: 'Role',
  roles: { admin: 'Administrator', general: 'General user' },
  roleHint:
    'Administrators may do everything. General users see the leads of the projects they are members of',
  canImport: 'May import',
  canImportHint: 'Lets a general user import lists',
  workgroups: 'Workgroups',
  secondFactor: 'Two-step sign-in',
  on: 'On',
  inactive: 'Deactivated',
  showInactive: 'Show deactivated users too',
  you: 'You',
  actions: 'Actions for “{{name}}”',
  makeLink: 'Make a password link',
  resetSecondFactor: 'Reset two-step sign-in',
  deactivate: 'Deactivate',
  reactivate: 'Reactivate',
  deactivateTitle: 'Deactivate the user',
  deactivateText:
    '“{{name}}” is signed out at once and cannot sign in any more; their API keys end. Leads and history stay.',
  resetTitle: 'Reset two-step sign-in',
  resetText: '“{{name}}” will sign in with the password alone. Make sure that they asked for it.',
  resetDone: 'Two-step sign-in was reset',
  linkTitle: 'Password link',
  linkText:
    'Give this link to “{{name}}”: it lets them choose a password. It works once, and is shown only here.',
  linkMailed: 'It was mailed to them as well',
  linkNotMailed: 'No mail went out: copy the link and hand it over',
  linkExpires: 'Good until {{when}}',
  link: 'Link',
};

export const workgroups: Texts<typeof workgroupsSource> = {
  title: 'Workgroups',
  new: 'New workgroup',
  editTitle: 'Edit the workgroup',
  name: 'Workgroup name',
  members: 'Members',
  membersHint: 'Numbers can be banned for a workgroup: then only its members may not call them',
  memberCount: 'Members',
  none: 'No members',
  emptyTitle: 'There are no workgroups yet',
  emptyText: 'They gather users for whom calls are restricted, such as a branch or a department.',
  emptyMember: 'You are in no workgroup. Ask an administrator if you should be.',
  actions: 'Actions for “{{name}}”',
  deleteTitle: 'Delete the workgroup',
  deleteText:
    'Deletes the workgroup “{{name}}”. This cannot be taken back. A workgroup that the do-not-call list has ever named cannot be deleted: its history stays.',
};
