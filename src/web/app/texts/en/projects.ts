import type { projects as source } from '../ja/projects.ts';
import type { Texts } from '../texts.ts';

export const projects: Texts<typeof source> = {
  title: 'Projects',
  new: 'New project',
  editTitle: 'Edit the project',
  name: 'Project name',
  leads: 'Leads',
  contacts: 'Contacts',
  fieldSets: 'Custom fields',
  fieldSetsHint: 'Bound custom fields are shown on leads and offered in imports',
  members: 'Members',
  membersHint: 'General users see the leads of the projects they are members of',
  createdAt: 'Created',
  emptyTitle: 'There are no projects yet',
  emptyText: 'Leads are kept in projects.',
  deleteTitle: 'Delete the project',
  deleteText: 'Deletes the project “{{name}}”. This cannot be taken back.',
  notEmpty: 'A project with leads cannot be deleted',
  actions: 'Actions for “{{name}}”',
};
