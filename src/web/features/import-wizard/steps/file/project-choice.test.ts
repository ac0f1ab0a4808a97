import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UploadState } from '../../upload/upload-state.ts';
import { findObstacle, type ProjectChoice } from './project-choice.ts';

const file = new File(['会社名'], '名簿.csv');
const done: UploadState = { at: 'done', file, uploadId: 'u1' };
const existing: ProjectChoice = { is: 'existing', id: '1' };

const cases: [what: string, upload: UploadState, project: ProjectChoice, obstacle: string | null][] = [
  ['the file comes first', { at: 'none' }, { is: 'existing', id: undefined }, 'needFile'],
  ['then the project', done, { is: 'existing', id: undefined }, 'needProject'],
  ['a new project has a name', done, { is: 'new', name: ' ', fieldSetIds: [] }, 'needProjectName'],
  ['the upload has to be through', { at: 'stopped', file, error: null }, existing, 'needUpload'],
  ['nothing is in the way', done, existing, null],
];
for (const [what, upload, project, obstacle] of cases) {
  test(what, () => assert.equal(findObstacle(upload, project), obstacle));
}
