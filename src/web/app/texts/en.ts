import { audit, erasures } from './en/audit.ts';
import { common } from './en/common.ts';
import { contacts } from './en/contacts.ts';
import { doNotCall } from './en/do-not-call.ts';
import { fields } from './en/fields.ts';
import { imports } from './en/imports.ts';
import { lead } from './en/lead.ts';
import { leads } from './en/leads.ts';
import { nav } from './en/nav.ts';
import { problem } from './en/problem.ts';
import { projects } from './en/projects.ts';
import { review } from './en/review.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/sign-in.ts';
import { users, workgroups } from './en/users.ts';
import { wizard } from './en/wizard.ts';
import type { ja } from './ja.ts';
import type { Texts } from './texts.ts';

/** Every text of the screens in English. */
export const en: Texts<typeof ja> = {
  common,
  review,
  problem,
  nav,
  signIn,
  leads,
  lead,
  contacts,
  doNotCall,
  projects,
  fields,
  wizard,
  imports,
  audit,
  erasures,
  users,
  workgroups,
  settings,
};
