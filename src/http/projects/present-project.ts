import type { Project } from '../../contract/project.ts';
import type { ProjectRecord } from '../../projects/index.ts';

/** A project as the API tells it. */
export function presentProject(project: ProjectRecord): Project {
  return {
    ...project,
    fieldSets: [...project.fieldSets],
    members: [...project.members],
    createdAt: project.createdAt.toISOString(),
  };
}
