import { Grid, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileProfile, ImportRecord } from '../../../../../contract/import.ts';
import type { Mapping, MappingField } from '../../../../../contract/mapping.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { scopeOf } from '../../../do-not-call/scope-inputs.tsx';
import { fieldSetsOfProjectQuery } from '../../../fields/field-queries.ts';
import { useIsAdmin } from '../../../sign-in/session.ts';
import { requiredFieldsOf } from '../../mapping/field-choices.ts';
import { columnOf, draftOfMapping, emptyMapping, mappingOf } from '../../mapping/mapping-draft.ts';
import { countUndecided } from '../../mapping/undecided.ts';
import { usePreview } from '../../mapping/use-preview.ts';
import type { WizardState } from '../../wizard-state.ts';
import { CheckPanel } from './check-panel.tsx';
import { ChoicesPanel } from './choices-panel.tsx';
import { EntryOptionsPanel } from './entry-options-panel.tsx';
import { FilePanel } from './file-panel.tsx';
import { FixedPanel } from './fixed-panel.tsx';
import { isCheckOf } from './is-check-of.ts';
import { MappingTable } from './mapping-table.tsx';
import { OptionsPanel } from './options-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { RequiredPanel } from './required-panel.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { StartBar } from './start-bar.tsx';

type Props = {
  record: ImportRecord;
  profile: FileProfile;
  notes: WizardState;
  onNotes: (notes: WizardState) => void;
};

/** Of a file that was imported before, the rows that are there already are to stay out. */
function suggestOptions({ kind, options, sameFile }: ImportRecord): ImportRecord['options'] {
  const isAgain = kind === 'lead' && sameFile.length > 0 && options.duplicates === 'add';
  return isAgain ? { ...options, duplicates: 'skip' } : options;
}

/** ステップ2/2: what the file is, which column goes where, what would come of it, and the start. */
export function MappingStep({ record, profile, notes, onNotes }: Props) {
  const [draft, setDraft] = useState(() =>
    draftOfMapping(
      profile.columns.length,
      record.mapping ?? profile.savedMapping ?? profile.suggestedMapping ?? emptyMapping,
    ),
  );
  const { kind, project } = record;
  const sets = useQuery({ ...fieldSetsOfProjectQuery(project?.id ?? ''), enabled: project !== null });
  const fieldSets = project ? sets.data : [];
  const required = requiredFieldsOf(fieldSets ?? [], kind);
  const isAdmin = useIsAdmin();
  const said = notes.options ?? suggestOptions(record);
  // An administrator may have checked it against all projects; whoever goes on with it may not see them all.
  const options = isAdmin || said.scope === 'project' ? said : { ...said, scope: 'project' as const };
  const [scope, setScope] = useState(() => scopeOf(options.entries));
  const preview = usePreview(record.id, draft, options, required);
  if (sets.error) return <ErrorAlert error={sets.error} />;
  if (!fieldSets) return <Skeleton height={300} />;
  const { unknownChoices } = preview;
  const mapping = { record, draft, onChange: setDraft, profile, fieldSets, required, kind };
  return (
    <Stack>
      <FilePanel record={record} profile={profile} notes={notes} onNotes={onNotes} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <MappingTable {...mapping} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack style={{ position: 'sticky', top: 68 }}>
            <RequiredPanel {...mapping} />
            <FixedPanel {...mapping} />
          </Stack>
        </Grid.Col>
      </Grid>
      {kind === 'lead' && (
        <ChoicesPanel importId={record.id} mapping={mapping} unknownChoices={unknownChoices} />
      )}
      <PreviewPanel preview={preview} />
      {kind === 'lead' ? (
        <>
          <RulesPanel
            hasMarks={columnOf(draft, 'do_not_call') !== undefined}
            options={options}
            onChange={(changed) => onNotes({ ...notes, options: changed })}
          />
          <OptionsPanel
            fields={fieldsToOverwrite(mappingOf(draft))}
            options={options}
            onChange={(changed) => onNotes({ ...notes, options: changed })}
          />
        </>
      ) : (
        <EntryOptionsPanel
          options={options}
          onChange={(changed) => onNotes({ ...notes, options: changed })}
          scope={scope}
          onScope={setScope}
        />
      )}
      <CheckPanel
        record={record}
        check={isCheckOf(record, mappingOf(draft), options) ? record.check : null}
      />
      <StartBar
        required={required}
        record={record}
        rows={profile.rows}
        draft={draft}
        options={options}
        scope={scope}
        undecided={countUndecided(draft, unknownChoices)}
      />
    </Stack>
  );
}

/** Fields that the list has, each once; further numbers go with the first. */
function fieldsToOverwrite({ columns }: Mapping): readonly MappingField[] {
  return [...new Set(columns.map(({ field }) => field))].filter((field) => !field.startsWith('phone_'));
}
