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
    hint: 'Wait a moment and try again. If it goes on, tell your administrator',
  },
  answer: {
    title: 'The answer of the server could not be read',
    hint: 'Reload the page. If it goes on, tell your administrator',
  },
  unexpected: {
    title: 'Something went wrong while showing this page',
    hint: 'Reload the page. If it goes on, tell your administrator',
  },
  noRight: {
    title: 'You may not use this page',
    hint: 'If you need it, ask an administrator for the right',
  },
  pageNotFound: {
    title: 'There is no such page',
    hint: 'Check the address, or choose from the menu',
    toLeads: 'To the leads',
  },
};
