import { Checkbox, Mark, Table, Text, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateMatch, DuplicateRow } from '../../../../contract/duplicate.ts';
import { labelOfField } from '../../../../contract/field-labels.ts';
import { formatLine } from '../../../../contract/line-place.ts';
import type { MappingField } from '../../../../contract/mapping.ts';
import { useLanguage } from '../../../app/use-language.ts';
import { LinkAnchor } from '../../../ui/link-button.tsx';
import type { ComparedField } from './compared-fields.ts';

type Props = {
  row: DuplicateRow;
  match: DuplicateMatch | undefined;
  fields: readonly ComparedField[];
  /** Fields that 上書き leaves as they are. */
  kept: readonly MappingField[];
  onKept: (kept: readonly MappingField[]) => void;
};

/** The row and the lead side by side; what differs is marked, and can be left out of 上書き. */
export function Comparison({ row, match, fields, kept, onKept }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table.ScrollContainer type="native" minWidth={700}>
      <Table aria-label={t('review.title')} verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={200}>
              {t('review.field')}
            </Table.Th>
            <Table.Th scope="col">{t('review.row', { line: formatLine(row) })}</Table.Th>
            <Table.Th scope="col">{match && <MatchHeading match={match} />}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map(({ field, incoming, present, differs, written }) => {
            const label = field === 'phone' ? t('review.contacts') : labelOfField(field, language);
            const mayWrite = differs && incoming !== '' && match?.lead;
            return (
              <Table.Tr key={field}>
                <Table.Th scope="row" fw={500}>
                  {mayWrite ? (
                    <Checkbox
                      label={label}
                      aria-label={t('review.overwriteThis', { field: label })}
                      checked={!kept.includes(field)}
                      onChange={({ currentTarget }) =>
                        onKept(
                          currentTarget.checked ? kept.filter((name) => name !== field) : [...kept, field],
                        )
                      }
                    />
                  ) : (
                    label
                  )}
                </Table.Th>
                <Value text={incoming} other={differs ? present : incoming} written={written?.incoming} />
                <Value text={present} other={differs ? incoming : present} written={written?.present} />
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function MatchHeading({ match }: { match: DuplicateMatch }) {
  const { t } = useTranslation();
  if (match.row !== null) return t('review.earlier', { row: match.row });
  if (!match.lead) return <Text size="sm">{t('review.gone')}</Text>;
  return (
    <LinkAnchor to="/leads/$leadId" params={{ leadId: match.leadId }} target="_blank">
      {t('review.lead', { id: match.leadId })}
    </LinkAnchor>
  );
}

type ValueProps = { text: string; other: string; written: ReadonlyMap<string, string> | undefined };

/** A value line by line; those that the other side does not have are marked: of several contacts often one alone. */
function Value({ text, other, written }: ValueProps) {
  const { t } = useTranslation();
  const same = other.split('\n');
  return (
    <Table.Td style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text === '' && '–'}
      {[...new Set(text.split('\n'))].map((line) => (
        <div key={line}>
          <Written phone={written?.get(line)}>
            {line === '' || same.includes(line) ? line : <Mark title={t('review.differs')}>{line}</Mark>}
          </Written>
        </div>
      ))}
    </Table.Td>
  );
}

/** A line with a number; one that is shown repaired has what was written on hover and on focus. */
function Written({ phone, children }: { phone: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  if (phone === undefined) return children;
  return (
    <Tooltip label={t('lead.writtenAs', { phone })} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip must be reachable by keyboard. */}
      <span tabIndex={0}>{children}</span>
    </Tooltip>
  );
}
