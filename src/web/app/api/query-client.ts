import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isSignedOut } from './api-problem.ts';
import { isAwayStatus } from './server-state.ts';

/** The cache of what the server said. `onSignedOut` is called whenever any request finds that the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Asked for also where the browser thinks it is offline: whoever waits is told so, and the server may be this machine.
      queries: { staleTime: 15_000, retry: mayHelpToRetry, retryDelay: delayMs, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

/** A refusal (4xx) stays one, another fault may pass. While the server is away, queries ask until it is back. */
function mayHelpToRetry(failures: number, error: Error): boolean {
  const status = statusOf(error);
  if (isAwayStatus(status)) return true;
  return !(status >= 400 && status < 500) && status !== 507 && failures < 2;
}

function delayMs(failures: number, error: Error): number {
  return isAwayStatus(statusOf(error)) ? awayRetryMs : Math.min(1000 * 2 ** failures, 30_000);
}

/** How long to wait before the server that is away is asked again. */
export const awayRetryMs = 3000;

/** 500 for an error that is no answer of the server. */
function statusOf(error: Error): number {
  return error instanceof ApiProblem ? error.problem.status : 500;
}
