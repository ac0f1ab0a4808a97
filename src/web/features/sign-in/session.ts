import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { type Right, rightNames } from '../../../contract/rights.ts';
import type { Language } from '../../../contract/sentence.ts';
import { type Me, meSchema, type signInSchema } from '../../../contract/session.ts';
import { call, send } from '../../app/api/call.ts';
import { showLanguage } from '../../app/i18n.ts';
import { useLanguage } from '../../app/use-language.ts';

/** The signed-in user. Shows the app in their language as soon as it is known. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => greet(await call(meSchema, { path: '/session' })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The signed-in user, on pages that require a session. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the signed-in user is an administrator. */
export function useIsAdmin(): boolean {
  return useMe().role === 'admin';
}

/** Whether the signed-in user can import lists. */
export function useCanImport(): boolean {
  return useHasRight('import');
}

/** Whether the signed-in user has the right: by role, granted or implied. */
export function useHasRight(right: Right): boolean {
  return useMe().rights.includes(right);
}

/** Why the signed-in user does not have the right; undefined if they do. */
export function useMissingRight(right: Right): string | undefined {
  const { t } = useTranslation();
  const language = useLanguage();
  const has = useHasRight(right);
  return has ? undefined : t('problem.rightMissing', { right: rightNames[right][language] });
}

/** Signs in. First clears cached data of an earlier user of this browser. */
export function useSignIn() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (credentials: z.input<typeof signInSchema>) =>
      call(meSchema, { method: 'POST', path: '/session', body: credentials }),
    onSuccess: (me) => {
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, greet(me));
    },
  });
}

/** Signs out and goes to the sign-in page. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: () => send({ method: 'DELETE', path: '/session' }),
    onSuccess: async () => {
      await router.navigate({ to: '/sign-in' });
      queryClient.clear();
    },
  });
}

/**
 * Changes the language of the signed-in user, on all their devices. Refetches all texts that come
 * from the server.
 */
export function useChangeLanguage() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (language: Language) =>
      call(meSchema, { method: 'PATCH', path: '/session', body: { language } }),
    onSuccess: async (me) => {
      queryClient.setQueryData(meQuery.queryKey, greet(me));
      await queryClient.invalidateQueries();
    },
  });
}

function greet(me: Me): Me {
  showLanguage(me.language);
  return me;
}
