import { useTranslation } from 'react-i18next';
import { fixCodes } from '../../../../../contract/fixes.ts';
import type { ImportOptions } from '../../../../../contract/import.ts';
import { useLanguage } from '../../../../app/use-language.ts';
import { formatList } from '../../../../ui/format.ts';
import type { Fact } from './fact-list.tsx';

/** Says by which rules numbers went in, and which fixes were not made. */
export function useRuleFacts(): (options: ImportOptions) => readonly Fact[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ leaveOutPhones, severalPhones, fixes }) => {
    const off = fixCodes.filter((code) => fixes[code] === false);
    return [
      [
        t('wizard.rules.leaveOut'),
        formatList(
          leaveOutPhones.map((kind) => t(`lead.phoneKinds.${kind}`)),
          language,
        ) || t('imports.nothing'),
      ],
      [
        t('wizard.rules.several'),
        t(severalPhones === 'fail' ? 'wizard.rules.severalFail' : 'wizard.rules.severalSplit'),
      ],
      [
        t('imports.fixesOff'),
        off.length > 0 ? off.map((code) => t(`wizard.rules.fix.${code}`)) : t('imports.allFixes'),
      ],
    ];
  };
}
