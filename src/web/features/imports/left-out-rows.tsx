import { Group, Table, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FileProfile, maxLeftOutRows } from '../../../contract/import.ts';
import { formatLine } from '../../../contract/line-place.ts';
import { useLanguage } from '../../app/use-language.ts';
import { formatCount } from '../../ui/format.ts';

/** Rows below the header that are no data (repeated headers, section titles, totals, notes), unfolded on demand. */
export function LeftOutRows({ profile: { leftOut } }: { profile: FileProfile }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  if (leftOut.length === 0) return null;
  const rows = formatCount(leftOut.length, language);
  const label = t(leftOut.length < maxLeftOutRows ? 'wizard.file.leftOut' : 'wizard.file.leftOutFirst', {
    rows,
  });
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton fz="sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Group gap={4}>
          <Chevron size={16} aria-hidden />
          {label}
        </Group>
      </UnstyledButton>
      {isOpen && (
        <Table.ScrollContainer type="native" minWidth={400} mah={320} mt="xs">
          <Table aria-label={label} fz="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={120}>{t('imports.line')}</Table.Th>
                <Table.Th w={140}>{t('wizard.file.leftOutKind')}</Table.Th>
                <Table.Th>{t('wizard.file.leftOutText')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {leftOut.map((row) => (
                <Table.Tr key={formatLine(row)}>
                  <Table.Td c="dimmed">{formatLine(row)}</Table.Td>
                  <Table.Td>{t(`wizard.file.leftOutKinds.${row.kind}`)}</Table.Td>
                  <Table.Td className="as-written">{row.text}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </div>
  );
}
