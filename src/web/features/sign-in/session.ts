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

/** The person signed in. Their language is shown from the moment it is known. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => greet(await call(meSchema, { path: '/session' })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The person signed in, on pages behind the sign-in. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the person signed in is an admin. */
export function useIsAdmin(): boolean {
  return useMe().role === 'admin';
}

/** Whether the person signed in may import lists. */
export function useCanImport(): boolean {
  return useHasRight('import');
}

/** Whether the person signed in has the right: by role, granted or implied. */
export function useHasRight(right: Right): boolean {
  return useMe().rights.includes(right);
}

/** Why the person signed in may not do this; undefined if they may. */
export function useMissingRight(right: Right): string | undefined {
  const { t } = useTranslation();
  const language = useLanguage();
  const has = useHasRight(right);
  return has ? undefined : t('problem.rightMissing', { right: rightNames[right][language] });
}

/** Signs in. Whatever an earlier person of this browser has seen is forgotten first. */
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

/** Changes the language for this person, here and wherever they sign in. Everything the server has worded is asked for anew. */
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
