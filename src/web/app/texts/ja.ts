import { audit, erasures } from './ja/audit.ts';
import { common } from './ja/common.ts';
import { contacts } from './ja/contacts.ts';
import { doNotCall } from './ja/do-not-call.ts';
import { fields } from './ja/fields.ts';
import { imports } from './ja/imports.ts';
import { lead } from './ja/lead.ts';
import { leads } from './ja/leads.ts';
import { nav } from './ja/nav.ts';
import { problem } from './ja/problem.ts';
import { projects } from './ja/projects.ts';
import { review } from './ja/review.ts';
import { settings } from './ja/settings.ts';
import { signIn } from './ja/sign-in.ts';
import { users, workgroups } from './ja/users.ts';
import { wizard } from './ja/wizard.ts';

/** Every text of the screens in Japanese, a file a part of the app; the keys are the type that `en` has to fill. Field names, states and problems come from the contract. */
export const ja = {
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
