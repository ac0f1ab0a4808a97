import type { Api } from '../api.ts';
import type { ServerDeps } from '../server-deps.ts';
import { changeUserEndpoint } from './change-user.ts';
import { inviteUserEndpoint } from './invite-user.ts';
import { issuePasswordLinkEndpoint } from './issue-password-link.ts';
import { listUsersEndpoint } from './list-users.ts';
import { resetSecondFactorEndpoint } from './reset-second-factor.ts';

export function registerUsers(api: Api, deps: ServerDeps): void {
  listUsersEndpoint(api, deps);
  inviteUserEndpoint(api, deps);
  changeUserEndpoint(api, deps);
  issuePasswordLinkEndpoint(api, deps);
  resetSecondFactorEndpoint(api, deps);
}
