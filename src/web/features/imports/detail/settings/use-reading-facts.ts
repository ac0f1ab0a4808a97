import { useTranslation } from 'react-i18next';
import { nameOfEncoding, sheetsRead } from '../../../../../contract/file-format.ts';
import type { FileOptions, FileProfile } from '../../../../../contract/import.ts';
import { formatList } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatAside } from '../../../../ui/format.ts';
import type { Fact } from './fact-list.tsx';

/** Says how the file was read; what a person chose instead of what was found is marked. */
export function useReadingFacts(): (profile: FileProfile, fileOptions: FileOptions) => readonly Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return (profile, fileOptions) => {
    const said = (name: string, value: string, part: keyof FileOptions): Fact => [
      name,
      part in fileOptions ? t('imports.byHand', { value }) : value,
    ];
    const { sheet, encoding, delimiter, quote, headerRow, hiddenRows } = profile;
    const read = sheetsRead(profile);
    const notRead = profile.sheets.map(({ name }) => name).filter((name) => !read.includes(name));
    return [
      ...(sheet === null ? [] : [said(t('wizard.file.sheet'), formatList(read, language), 'sheets')]),
      ...(notRead.length === 0
        ? []
        : [[t('wizard.file.sheetsNotRead'), formatList(notRead, language)] as const]),
      ...(profile.savedMappingName === null
        ? []
        : [[t('wizard.file.savedMappingName'), profile.savedMappingName] as const]),
      ...(encoding === null ? [] : [said(t('wizard.file.encoding'), nameEncoding(profile), 'encoding')]),
      ...(delimiter === null
        ? []
        : [said(t('wizard.file.delimiter'), nameDelimiter(delimiter), 'delimiter')]),
      ...(profile.format === 'csv' ? [said(t('wizard.file.quote'), nameQuote(quote), 'quote')] : []),
      said(
        t('wizard.file.headerRow'),
        headerRow === null ? t('wizard.file.noHeader') : t('wizard.file.headerRowAt', { line: headerRow }),
        'headerRow',
      ),
      ...(hiddenRows === null
        ? []
        : [
            said(
              t('wizard.file.hiddenRows'),
              t(hiddenRows === 'skip' ? 'wizard.file.hiddenRowsSkip' : 'wizard.file.hiddenRowsRead'),
              'hiddenRows',
            ),
          ]),
      ...(fileOptions.undecodable === 'replace'
        ? [said(t('wizard.file.undecodable'), t('wizard.file.undecodableReplace'), 'undecodable')]
        : []),
    ];
  };

  function nameEncoding({ encoding, bom }: FileProfile): string {
    const name = encoding === null ? '' : nameOfEncoding(encoding, language);
    return bom ? formatAside(name, t('wizard.file.bom'), language) : name;
  }

  function nameDelimiter(delimiter: string): string {
    switch (delimiter) {
      case ',':
        return t('wizard.file.delimiters.comma');
      case '\t':
        return t('wizard.file.delimiters.tab');
      case ';':
        return t('wizard.file.delimiters.semicolon');
      case '|':
        return t('wizard.file.delimiters.pipe');
      case ' ':
        return t('wizard.file.delimiters.space');
      default:
        return t('wizard.file.delimiters.other', { char: delimiter });
    }
  }

  function nameQuote(quote: string | null): string {
    if (quote === null) return t('wizard.file.quotes.none');
    return t(quote === "'" ? 'wizard.file.quotes.single' : 'wizard.file.quotes.double');
  }
}
