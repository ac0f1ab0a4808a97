import { notifications } from '@mantine/notifications';
import { ApiProblem } from '../app/api/api-problem.ts';
import { i18n } from '../app/i18n.ts';

/** Says in a corner that something was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal', withBorder: true });
}

/** Says in a corner why something could not be done, for actions that have no place of their own on the page. */
export function notifyProblem(error: unknown): void {
  const { title, hint } =
    error instanceof ApiProblem
      ? error.problem
      : { title: i18n.t('problem.unexpected.title'), hint: i18n.t('problem.unexpected.hint') };
  notifications.show({ title, message: hint, color: 'red', withBorder: true, autoClose: 10_000 });
}
