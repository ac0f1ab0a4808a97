import type { Workgroup } from '../../contract/workgroup.ts';
import type { WorkgroupRecord } from '../../people/index.ts';

/** A workgroup as the API tells it. */
export function presentWorkgroup(workgroup: WorkgroupRecord): Workgroup {
  return { ...workgroup, members: [...workgroup.members] };
}
