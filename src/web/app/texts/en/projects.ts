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
  fieldSetsHint: 'The custom fields assigned here appear on leads and in imports.',
  members: 'Members',
  membersHint: 'General users only see the leads of projects they are members of.',
  createdAt: 'Created',
  emptyTitle: 'There are no projects yet',
  emptyText: 'Leads are kept in projects.',
  deleteTitle: 'Delete the project',
  deleteText: 'The project “{{name}}” will be deleted. This cannot be undone.',
  notEmpty: 'Projects that contain leads cannot be deleted',
  actions: 'Actions for “{{name}}”',
};
