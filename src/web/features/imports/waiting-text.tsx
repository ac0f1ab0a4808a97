import { useTranslation } from 'react-i18next';
import type { ImportLine } from '../../../contract/import.ts';
import { useLanguage } from '../../app/use-language.ts';
import { formatCount } from '../../ui/format.ts';

/** What an import in 確認待ち waits for. */
export function WaitingText({ review }: Pick<ImportLine, 'review'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return review.undecided > 0
    ? t('review.waiting', { rows: formatCount(review.undecided, language) })
    : t('review.decided', { rows: formatCount(review.flagged, language) });
}
