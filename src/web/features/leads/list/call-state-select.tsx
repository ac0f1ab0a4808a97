import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CallStateFilter, callStateFilters } from '../../../../contract/lead.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { formatCount } from '../../../ui/format.ts';
import { leadCountsQuery } from '../lead-queries.ts';

type Props = {
  readonly projectId: string;
  readonly value: CallStateFilter | undefined;
  readonly onChange: (value: CallStateFilter | undefined) => void;
};

/** Narrows the list to leads in one state of calls; every state says how many leads are in it. */
export function CallStateSelect({ projectId, value, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: counts } = useQuery(leadCountsQuery(projectId));
  const options = callStateFilters.map((state) => ({
    value: state,
    label: counts
      ? t('leads.callStateCount', {
          state: t(`leads.callStates.${state}`),
          leads: formatCount(counts[state], language),
        })
      : t(`leads.callStates.${state}`),
  }));
  return (
    <Select
      label={t('leads.callState')}
      placeholder={t('leads.callStates.all')}
      data={options}
      value={value ?? null}
      onChange={(chosen) => onChange(callStateFilters.find((state) => state === chosen))}
      clearable
      w={200}
    />
  );
}
