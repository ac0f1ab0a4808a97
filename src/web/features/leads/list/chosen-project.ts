import type { Project } from '../../../../contract/project.ts';

const storageKey = 'leadport.project';

/** The project of the address, else the one last looked at in this browser, else the first; undefined where there is none. */
export function chooseProject(projects: readonly Project[], wanted: string | undefined): Project | undefined {
  const find = (id: string | null | undefined) => projects.find((project) => project.id === id);
  return find(wanted) ?? find(localStorage.getItem(storageKey)) ?? projects[0];
}

export function rememberProject(id: string): void {
  localStorage.setItem(storageKey, id);
}
