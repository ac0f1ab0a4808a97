import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../app/api/api-problem.ts';

export type ErrorText = { readonly title: string; readonly hint: string; readonly reference?: string };

/** What an error says to a person. Anything but an ApiProblem is a bug of ours, and is told as one. */
export function useErrorText(error: unknown): ErrorText {
  const { t } = useTranslation();
  if (error instanceof ApiProblem) return error.problem as ErrorText;
  return { title: t('problem.unexpected.title'), hint: t('problem.unexpected.hint') };
}
