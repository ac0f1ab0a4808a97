import { useTranslation } from 'react-i18next';
import { fixCodes } from '../../../../../contract/fixes.ts';
import type { ImportRecord } from '../../../../../contract/import.ts';
import { formatList } from '../../../../../contract/sentence.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import type { Fact } from './fact-list.tsx';

/** Says by which rules the numbers of leads went in, and which fixes were not made. */
export function useRuleFacts(): (record: ImportRecord) => readonly Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ kind, mapping, options: { doNotCallColumn, excludedPhoneKinds, multiplePhones, fixes } }) => {
    const off = fixCodes.filter((code) => fixes[code] === false);
    const fixesOff: Fact = [
      t('imports.fixesOff'),
      off.length > 0 ? off.map((code) => t(`wizard.rules.fix.${code}`)) : t('imports.allFixes'),
    ];
    if (kind === 'do_not_call') return [fixesOff];
    const hasMarks = mapping?.columns.some(({ field }) => field === 'do_not_call') ?? false;
    const marked: Fact = [t('wizard.rules.marked'), t(`wizard.rules.markedRows.${doNotCallColumn}`)];
    return [
      ...(hasMarks ? [marked] : []),
      [
        t('wizard.rules.excludePhoneKinds'),
        formatList(
          excludedPhoneKinds.map((phone) => t(`lead.phoneKinds.${phone}`)),
          language,
        ) || t('imports.nothing'),
      ],
      [
        t('wizard.rules.several'),
        t(multiplePhones === 'fail' ? 'wizard.rules.severalFail' : 'wizard.rules.severalSplit'),
      ],
      fixesOff,
    ];
  };
}
