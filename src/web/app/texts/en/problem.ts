import type { problem as source } from '../ja/problem.ts';
import type { Texts } from '../texts.ts';

export const problem: Texts<typeof source> = {
  network: { title: 'The server cannot be reached', hint: 'Check the network and try again' },
  away: {
    title: 'Reconnecting to the server',
    hint: 'This page continues automatically when the server is back.',
  },
  server: {
    title: 'Something went wrong on the server',
    hint: 'Wait a moment and try again. If the problem continues, contact your administrator.',
  },
  answer: {
    title: 'Unexpected response from the server',
    hint: 'Reload the page. If the problem continues, contact your administrator.',
  },
  unexpected: {
    title: 'Something went wrong while showing this page',
    hint: 'Reload the page. If the problem continues, contact your administrator.',
  },
  rightMissing: 'This needs the permission “{{right}}”. Ask an administrator for it.',
  noRight: {
    title: 'You do not have access to this page',
    hint: 'If you need access, ask an administrator.',
  },
  pageNotFound: {
    title: 'Page not found',
    hint: 'Check the address, or choose from the menu',
    toLeads: 'Go to leads',
  },
};
