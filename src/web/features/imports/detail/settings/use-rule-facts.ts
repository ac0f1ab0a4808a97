import { useTranslation } from 'react-i18next';
import { fixCodes } from '../../../../../contract/fixes.ts';
import type { ImportOptions } from '../../../../../contract/import.ts';
import type { Fact } from './fact-list.tsx';

/** Says by which rules numbers went in, and which fixes were not made. */
export function useRuleFacts(): (options: ImportOptions) => readonly Fact[] {
  const { t } = useTranslation();
  return ({ leaveOutPhones, severalPhones, fixes }) => {
    const off = fixCodes.filter((code) => fixes[code] === false);
    return [
      [
        t('wizard.rules.leaveOut'),
        leaveOutPhones.map((kind) => t(`lead.phoneKinds.${kind}`)).join('、') || t('imports.nothing'),
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
