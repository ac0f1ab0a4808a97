import { useTranslation } from 'react-i18next';
import { columnLetter } from '../../../../ui/column-letter.ts';

/** What a column is called on the screen: its header, or its letter where it has none. */
export function useColumnName(columns: readonly string[]): (index: number) => string {
  const { t } = useTranslation();
  return (index) => columns[index]?.trim() || t('wizard.map.noHeaderName', { letter: columnLetter(index) });
}
