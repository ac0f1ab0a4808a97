import type { TenantId, UserId } from '../base/ids.ts';
import type { Language } from '../contract/sentence.ts';
import type { Role } from '../contract/session.ts';

/** Who asks. Read anew for every request, so that a right that was taken away is gone at once. */
export type Viewer = {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  readonly canImport: boolean;
  readonly language: Language;
};
