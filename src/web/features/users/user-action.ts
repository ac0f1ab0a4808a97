import type { User } from '../../../contract/user.ts';

/** An action on one user. */
export type UserAction = {
  is: 'edit' | 'makeLink' | 'resetSecondFactor' | 'deactivate' | 'reactivate';
  user: User;
};
