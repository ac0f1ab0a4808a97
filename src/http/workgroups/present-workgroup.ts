import type { Workgroup } from '../../contract/workgroup.ts';
import type { WorkgroupRecord } from '../../people/workgroup-store.ts';

/** The API representation of a workgroup. */
export function presentWorkgroup(workgroup: WorkgroupRecord): Workgroup {
  return { ...workgroup, members: [...workgroup.members] };
}
