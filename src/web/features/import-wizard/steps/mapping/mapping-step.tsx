import { Grid, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileProfile, ImportRecord } from '../../../../../contract/import.ts';
import { ErrorAlert } from '../../../../ui/error-alert.tsx';
import { fieldSetsOfProjectQuery } from '../../../fields/field-queries.ts';
import { requiredFieldsOf } from '../../mapping/field-choices.ts';
import { draftOfMapping, draftOfSuggestions, mappingOf } from '../../mapping/mapping-draft.ts';
import type { WizardNotes } from '../../wizard-notes.ts';
import { CheckPanel } from './check-panel.tsx';
import { FilePanel } from './file-panel.tsx';
import { FixedPanel } from './fixed-panel.tsx';
import { isCheckOf } from './is-check-of.ts';
import { MappingTable } from './mapping-table.tsx';
import { OptionsPanel } from './options-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { RequiredPanel } from './required-panel.tsx';
import { StartBar } from './start-bar.tsx';

type Props = {
  record: ImportRecord;
  profile: FileProfile;
  notes: WizardNotes;
  onNotes: (notes: WizardNotes) => void;
};

/** ステップ2/2: what the file is, which column goes where, what would come of it, and the start. */
export function MappingStep({ record, profile, notes, onNotes }: Props) {
  const [draft, setDraft] = useState(() => {
    const mapping = record.mapping ?? profile.savedMapping;
    return mapping
      ? draftOfMapping(profile.columns.length, mapping)
      : draftOfSuggestions(profile.columns.length, profile.mapping);
  });
  const { kind, project } = record;
  const sets = useQuery({ ...fieldSetsOfProjectQuery(project?.id ?? ''), enabled: project !== null });
  const fieldSets = project ? sets.data : [];
  if (sets.error) return <ErrorAlert error={sets.error} />;
  if (!fieldSets) return <Skeleton height={300} />;
  const required = requiredFieldsOf(fieldSets, kind);
  const mapping = { draft, onChange: setDraft, profile, fieldSets, required, kind };
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
      <PreviewPanel importId={record.id} draft={draft} required={required} />
      <OptionsPanel options={notes.options} onChange={(options) => onNotes({ ...notes, options })} />
      <CheckPanel
        record={record}
        check={isCheckOf(record, mappingOf(draft), notes.options) ? record.check : null}
      />
      <StartBar
        required={required}
        record={record}
        rows={profile.rows}
        draft={draft}
        options={notes.options}
      />
    </Stack>
  );
}
