import type { Project } from '../../contract/project.ts';
import type { ProjectRecord } from '../../projects/project-store.ts';

/** The API representation of a project. */
export function presentProject(project: ProjectRecord): Project {
  return {
    ...project,
    fieldSets: [...project.fieldSets],
    members: [...project.members],
    createdAt: project.createdAt.toISOString(),
  };
}
