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
    'Administrators can do everything. General users only see the leads of projects they are members of.',
  rights: 'Additional permissions',
  rightsHint: 'General users can view, create and edit leads, and call. Select what else this user can do.',
  workgroups: 'Workgroups',
  secondFactor: 'Two-step sign-in',
  on: 'On',
  inactive: 'Deactivated',
  showInactive: 'Show deactivated users too',
  you: 'You',
  actions: 'Actions for “{{name}}”',
  makeLink: 'Create password link',
  resetSecondFactor: 'Reset two-step sign-in',
  deactivate: 'Deactivate',
  reactivate: 'Reactivate',
  deactivateTitle: 'Deactivate the user',
  deactivateText:
    '“{{name}}” will be signed out and cannot sign in again. Their API keys stop working. Leads and history are kept.',
  resetTitle: 'Reset two-step sign-in',
  resetText:
    '“{{name}}” will be able to sign in with the password alone. Make sure the request came from them.',
  resetDone: 'Two-step sign-in was reset',
  linkTitle: 'Password link',
  linkText: 'Send this link to {{name}} to set a password. It works once and cannot be shown again.',
  linkMailed: 'It was mailed to them as well',
  linkNotMailed: 'No email was sent. Copy the link and share it.',
  linkExpires: 'Valid until {{when}}',
  link: 'Link',
};

export const workgroups: Texts<typeof workgroupsSource> = {
  title: 'Workgroups',
  new: 'New workgroup',
  editTitle: 'Edit the workgroup',
  name: 'Workgroup name',
  members: 'Members',
  membersHint:
    'Numbers can be added to the do-not-call list for a workgroup. Then only its members cannot call them.',
  memberCount: 'Members',
  none: 'No members',
  emptyTitle: 'There are no workgroups yet',
  emptyText: 'Group users, for example by branch or department, to restrict who may call a number.',
  emptyMember: 'You do not belong to a workgroup. If you should, ask an administrator.',
  actions: 'Actions for “{{name}}”',
  deleteTitle: 'Delete the workgroup',
  deleteText:
    'The workgroup “{{name}}” will be deleted. This cannot be undone. Workgroups that were used on the do-not-call list cannot be deleted.',
};
