import type { UploadState } from '../../upload/upload-state.ts';

/** Where the list goes: a project that is there, a new one with these field sets, or (`none`) the do-not-call list. */
export type ProjectChoice =
  | { readonly is: 'none' }
  | { readonly is: 'existing'; readonly id: string | undefined }
  | { readonly is: 'new'; readonly name: string; readonly fieldSetIds: readonly string[] };

/** Why 次に cannot be pressed yet; null = it can. */
export function findObstacle(
  upload: UploadState,
  project: ProjectChoice,
): 'needFile' | 'needUpload' | 'needProject' | 'needProjectName' | null {
  if (upload.at === 'none') return 'needFile';
  if (project.is === 'existing' && project.id === undefined) return 'needProject';
  if (project.is === 'new' && project.name.trim() === '') return 'needProjectName';
  return upload.at === 'done' ? null : 'needUpload';
}
