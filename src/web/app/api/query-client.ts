import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isSignedOut } from './api-problem.ts';

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
      queries: { staleTime: 15_000, retry: mayHelpToRetry, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}

/** A refusal (4xx) stays one; a lost connection or a fault may pass. */
function mayHelpToRetry(failures: number, error: Error): boolean {
  const refused = error instanceof ApiProblem && error.problem.status >= 400 && error.problem.status < 500;
  return !refused && failures < 2;
}
