import { Group, MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { encodings, nameOfEncoding, type Sheet } from '../../../../../contract/file-format.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { headerLines, type Reading, type ReadingControl } from './reading.ts';

type Props = {
  /** What is in force: detected, or said by the person. */
  fileOptions: Reading;
  controls: readonly ReadingControl[];
  sheets: readonly Sheet[];
  disabled?: boolean;
  /** Hands over only what has been changed. */
  onChange: (change: Reading) => void;
};

const noHeader = 'none';
const noQuote = 'none';

/** The settings a file is read with. */
export function ReadingControls({ fileOptions, controls, sheets, disabled = false, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const placeholder = t('wizard.file.automatic');
  const common = { placeholder, size: 'xs', allowDeselect: false, disabled, w: 170 } as const;
  return (
    <Group gap="sm">
      {controls.includes('sheets') && sheets.length > 0 && (
        <MultiSelect
          size="xs"
          miw={170}
          maw={420}
          disabled={disabled}
          searchable={sheets.length > 8}
          label={t('wizard.file.sheets')}
          data={sheets.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? t('wizard.file.hiddenSheet', { name }) : name,
          }))}
          value={fileOptions.sheets === 'all' ? sheets.map(({ name }) => name) : (fileOptions.sheets ?? [])}
          onChange={(names) => names.length > 0 && onChange({ sheets: names })}
        />
      )}
      {controls.includes('encoding') && (
        <Select
          {...common}
          label={t('wizard.file.encoding')}
          data={encodings.map((encoding) => ({ value: encoding, label: nameOfEncoding(encoding, language) }))}
          value={fileOptions.encoding ?? null}
          onChange={(encoding) => encoding && onChange({ encoding })}
        />
      )}
      {controls.includes('delimiter') && (
        <Select
          {...common}
          label={t('wizard.file.delimiter')}
          data={delimiters()}
          value={fileOptions.delimiter ?? null}
          onChange={(delimiter) => delimiter !== null && onChange({ delimiter })}
        />
      )}
      {controls.includes('quote') && (
        <Select
          {...common}
          label={t('wizard.file.quote')}
          data={[
            { value: '"', label: t('wizard.file.quotes.double') },
            { value: "'", label: t('wizard.file.quotes.single') },
            { value: noQuote, label: t('wizard.file.quotes.none') },
          ]}
          value={fileOptions.quote === undefined ? null : (fileOptions.quote ?? noQuote)}
          onChange={(quote) =>
            quote !== null && onChange({ quote: quote === '"' || quote === "'" ? quote : null })
          }
        />
      )}
      {controls.includes('headerRow') && (
        <Select
          {...common}
          label={t('wizard.file.headerRow')}
          data={[
            { value: noHeader, label: t('wizard.file.noHeader') },
            ...headerLines(fileOptions.headerRow).map((line) => ({
              value: String(line),
              label: t('wizard.file.headerRowAt', { line }),
            })),
          ]}
          value={fileOptions.headerRow === undefined ? null : String(fileOptions.headerRow ?? noHeader)}
          onChange={(line) =>
            line !== null && onChange({ headerRow: line === noHeader ? null : Number(line) })
          }
        />
      )}
      {controls.includes('undecodable') && (
        <Select
          {...common}
          w={230}
          label={t('wizard.file.undecodable')}
          data={[
            { value: 'stop', label: t('wizard.file.undecodableStop') },
            { value: 'replace', label: t('wizard.file.undecodableReplace') },
          ]}
          value={fileOptions.undecodable ?? 'stop'}
          onChange={(undecodable) => undecodable && onChange({ undecodable })}
        />
      )}
      {controls.includes('hiddenRows') && (
        <Select
          {...common}
          label={t('wizard.file.hiddenRows')}
          data={[
            { value: 'read', label: t('wizard.file.hiddenRowsRead') },
            { value: 'skip', label: t('wizard.file.hiddenRowsSkip') },
          ]}
          value={fileOptions.hiddenRows ?? 'read'}
          onChange={(hiddenRows) => hiddenRows && onChange({ hiddenRows })}
        />
      )}
    </Group>
  );

  function delimiters(): { value: string; label: string }[] {
    const known = [
      { value: ',', label: t('wizard.file.delimiters.comma') },
      { value: '\t', label: t('wizard.file.delimiters.tab') },
      { value: ';', label: t('wizard.file.delimiters.semicolon') },
      { value: '|', label: t('wizard.file.delimiters.pipe') },
      { value: ' ', label: t('wizard.file.delimiters.space') },
    ];
    const other = fileOptions.delimiter;
    if (other === undefined || known.some(({ value }) => value === other)) return known;
    return [...known, { value: other, label: t('wizard.file.delimiters.other', { char: other }) }];
  }
}
