import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ImportOptions, PreviewRow, UnknownChoices } from '../../../../contract/import.ts';
import type { MappingField } from '../../../../contract/mapping.ts';
import { previewQuery } from '../../imports/import-queries.ts';
import { findMissing, type MappingDraft, mappingOf } from './mapping-draft.ts';

export type Preview = {
  /** Whether all is given that an import needs; before that there is nothing to show. */
  readonly complete: boolean;
  /** What is shown belongs to an earlier draft. */
  readonly isBehind: boolean;
  readonly error: Error | null;
  readonly rows: readonly PreviewRow[] | undefined;
  readonly unknownChoices: readonly UnknownChoices[];
};

const settleMs = 400;

/** What would become of the file under this mapping and these options; follows them a moment after their last change. */
export function usePreview(
  importId: string,
  draft: MappingDraft,
  options: ImportOptions,
  required: readonly MappingField[],
): Preview {
  const [settled] = useDebouncedValue(draft, settleMs);
  const complete = findMissing(settled, required).length === 0;
  const { data, error, isFetching } = useQuery({
    ...previewQuery(importId, mappingOf(settled), options),
    enabled: complete,
    placeholderData: keepPreviousData,
  });
  return {
    complete,
    isBehind: complete && (isFetching || settled !== draft),
    error: complete ? error : null,
    rows: complete ? data?.rows : undefined,
    unknownChoices: (complete && data?.unknownChoices) || [],
  };
}
