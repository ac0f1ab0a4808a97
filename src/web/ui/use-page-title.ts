import { useDocumentTitle } from '@mantine/hooks';

/** Names the browser's tab after the page: whoever has several imports open must find the right one. */
export function usePageTitle(title: string): void {
  useDocumentTitle(`${title} - Leadport`);
}
