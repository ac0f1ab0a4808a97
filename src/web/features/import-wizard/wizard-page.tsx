import { Skeleton, Stepper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../base/assert-never.ts';
import type { ImportKind } from '../../../contract/mapping.ts';
import { ErrorAlert } from '../../ui/error-alert.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { importQuery } from '../imports/import-queries.ts';
import { FileStep } from './steps/file/file-step.tsx';
import { MappingStep } from './steps/mapping/mapping-step.tsx';
import { ReadingStep } from './steps/reading/reading-step.tsx';
import { RefusedStep } from './steps/reading/refused-step.tsx';
import { StartedStep } from './steps/started/started-step.tsx';
import { freshNotes, type WizardState } from './wizard-state.ts';
import { numberOf, stepOf, type WizardStep } from './wizard-step.ts';

const route = getRouteApi('/shell/import');

/** リードインポート, 禁止リードインポート: from a file to an import that runs. */
export function WizardPage() {
  const { projectId, importId, kind } = route.useSearch();
  return <Wizard key={importId} projectId={projectId} importId={importId} kind={kind ?? 'lead'} />;
}

type WizardProps = { projectId: string | undefined; importId: string | undefined; kind: ImportKind };

function Wizard({ projectId, importId, kind: wanted }: WizardProps) {
  const { t } = useTranslation();
  const record = useQuery({ ...importQuery(importId ?? ''), enabled: importId !== undefined });

  // What the person has said of this file outlives its being read anew.
  const [notes, setNotes] = useState(freshNotes);

  if (importId !== undefined && record.isPending) return <Skeleton height={300} />;
  const kind = record.data?.kind ?? wanted;
  const step = stepOf(importId === undefined ? undefined : record.data);
  return (
    <>
      <PageHeader title={kind === 'lead' ? t('wizard.title') : t('leads.importNumbers')}>
        {kind === 'lead' ? (
          <LinkButton to="/leads" search={{ projectId }} variant="default">
            {t('common.cancel')}
          </LinkButton>
        ) : (
          <LinkButton to="/do-not-call" variant="default">
            {t('common.cancel')}
          </LinkButton>
        )}
      </PageHeader>
      <Stepper active={numberOf(step) - 1} size="sm" mb="md" maw={520}>
        <Stepper.Step
          label={t('wizard.step1')}
          description={kind === 'lead' ? t('wizard.step1Text') : t('wizard.fileHeading')}
        />
        <Stepper.Step label={t('wizard.step2')} description={t('wizard.step2Text')} />
      </Stepper>
      {record.error ? (
        <ErrorAlert error={record.error} />
      ) : (
        <Step step={step} kind={kind} projectId={projectId} notes={notes} onNotes={setNotes} />
      )}
    </>
  );
}

type StepProps = {
  step: WizardStep;
  kind: ImportKind;
  projectId: string | undefined;
  notes: WizardState;
  onNotes: (notes: WizardState) => void;
};

function Step({ step, kind, projectId, notes, onNotes }: StepProps) {
  switch (step.at) {
    case 'file':
      return <FileStep kind={kind} projectId={projectId} />;
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
