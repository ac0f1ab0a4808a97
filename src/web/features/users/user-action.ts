import type { User } from '../../../contract/user.ts';

/** What is done to one person. */
export type UserAction = {
  is: 'edit' | 'makeLink' | 'resetSecondFactor' | 'deactivate' | 'reactivate';
  user: User;
};
