import { Skeleton, Stepper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../base/assert-never.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { importQuery } from '../imports/import-queries.ts';
import { FileStep } from './steps/file/file-step.tsx';
import { MappingStep } from './steps/mapping/mapping-step.tsx';
import { ReadingStep } from './steps/reading/reading-step.tsx';
import { RefusedStep } from './steps/reading/refused-step.tsx';
import { StartedStep } from './steps/started/started-step.tsx';
import { freshNotes, type WizardNotes } from './wizard-notes.ts';
import { numberOf, stepOf, type WizardStep } from './wizard-step.ts';

const route = getRouteApi('/shell/import');

/** リードインポート: from a file to an import that runs. */
export function WizardPage() {
  const { projectId, importId } = route.useSearch();
  return <Wizard key={importId} projectId={projectId} importId={importId} />;
}

type WizardProps = { projectId: string | undefined; importId: string | undefined };

function Wizard({ projectId, importId }: WizardProps) {
  const { t } = useTranslation();
  const record = useQuery({ ...importQuery(importId ?? ''), enabled: importId !== undefined });

  // What the person has said of this file outlives its being read anew.
  const [notes, setNotes] = useState(freshNotes);

  if (importId !== undefined && record.isPending) return <Skeleton height={300} />;
  const step = stepOf(importId === undefined ? undefined : record.data);
  return (
    <>
      <PageHeader title={t('wizard.title')}>
        <LinkButton to="/leads" search={{ projectId }} variant="default">
          {t('common.cancel')}
        </LinkButton>
      </PageHeader>
      <Stepper active={numberOf(step) - 1} size="sm" mb="md" maw={520}>
        <Stepper.Step label={t('wizard.step1')} description={t('wizard.step1Text')} />
        <Stepper.Step label={t('wizard.step2')} description={t('wizard.step2Text')} />
      </Stepper>
      {record.error ? (
        <ErrorAlert error={record.error} />
      ) : (
        <Step step={step} projectId={projectId} notes={notes} onNotes={setNotes} />
      )}
    </>
  );
}

type StepProps = {
  step: WizardStep;
  projectId: string | undefined;
  notes: WizardNotes;
  onNotes: (notes: WizardNotes) => void;
};

function Step({ step, projectId, notes, onNotes }: StepProps) {
  switch (step.at) {
    case 'file':
      return <FileStep projectId={projectId} />;
    case 'reading':
      return <ReadingStep record={step.record} />;
    case 'refused':
      return <RefusedStep record={step.record} stop={step.stop} />;
    case 'mapping':
      return <MappingStep record={step.record} profile={step.profile} notes={notes} onNotes={onNotes} />;
    case 'started':
      return <StartedStep record={step.record} />;
    default:
      return assertNever(step);
  }
}
