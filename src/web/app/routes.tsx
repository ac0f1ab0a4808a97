/** Which page stands at which address. Ids and words in the address are plain text, never JSON. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { doNotCallReasons, doNotCallStates } from '../../contract/do-not-call.ts';
import { callStateFilters } from '../../contract/lead.ts';
import { importKinds } from '../../contract/mapping.ts';
import { idSchema } from '../../contract/wire.ts';
import { AuditPage } from '../features/audit/audit-page.tsx';
import { ContactListPage } from '../features/contacts/contact-list-page.tsx';
import { DoNotCallPage } from '../features/do-not-call/list/do-not-call-page.tsx';
import { ErasurePage } from '../features/erasures/erasure-page.tsx';
import { FieldSetPage } from '../features/fields/field-set-page.tsx';
import { ImportPage } from '../features/imports/detail/import-page.tsx';
import { ImportListPage } from '../features/imports/list/import-list-page.tsx';
import { LeadPage } from '../features/leads/detail/lead-page.tsx';
import { NewLeadPage } from '../features/leads/detail/new-lead-page.tsx';
import { LeadListPage } from '../features/leads/list/lead-list-page.tsx';
import { ProjectListPage } from '../features/projects/project-list-page.tsx';
import { AccountPage } from '../features/settings/account/account-page.tsx';
import { ApiKeyPage } from '../features/settings/api-keys/api-key-page.tsx';
import { CompanyPage } from '../features/settings/company/company-page.tsx';
import { MappingPage } from '../features/settings/mappings/mapping-page.tsx';
import { SettingsLayout } from '../features/settings/settings-layout.tsx';
import { WebhookPage } from '../features/settings/webhooks/webhook-page.tsx';
import { ForgotPasswordPage } from '../features/sign-in/forgot-password-page.tsx';
import { meQuery } from '../features/sign-in/session.ts';
import { SetPasswordPage } from '../features/sign-in/set-password-page.tsx';
import { SignInPage } from '../features/sign-in/sign-in-page.tsx';
import { UserListPage } from '../features/users/user-list-page.tsx';
import { WorkgroupListPage } from '../features/workgroups/workgroup-list-page.tsx';
import { isSignedOut } from './api/api-problem.ts';
import { forAdmins, forImporters } from './forbidden.tsx';
import { PageError, PageNotFound, PagePending } from './page-states.tsx';
import { parseSearch, stringifySearch } from './search-text.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only a path of this app: an address elsewhere would send people on to a stranger's page.
  validateSearch: z.object({
    back: z
      .string()
      .regex(/^\/(?![/\\])/)
      .optional()
      .catch(undefined),
  }),
  component: SignInPage,
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: ForgotPasswordPage,
});
const setPassword = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: SetPasswordPage,
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      throw isSignedOut(error) ? redirect({ to: '/sign-in', search: { back: location.href } }) : error;
    });
    // The server answers nothing else before.
    if (me.secondFactorDue && location.pathname !== '/settings/account') {
      throw redirect({ to: '/settings/account' });
    }
  },
  component: Shell,
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/leads' });
  },
});

const optionalId = idSchema.optional().catch(undefined);

const leads = createRoute({
  getParentRoute: () => shell,
  path: '/leads',
  validateSearch: z.object({
    projectId: optionalId,
    importId: optionalId,
    q: z.string().max(200).optional().catch(undefined),
    callState: z.enum(callStateFilters).optional().catch(undefined),
  }),
  component: LeadListPage,
});

const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  validateSearch: z.object({ projectId: optionalId, q: z.string().max(200).optional().catch(undefined) }),
  component: ContactListPage,
});
const doNotCall = createRoute({
  getParentRoute: () => shell,
  path: '/do-not-call',
  validateSearch: z.object({
    q: z.string().max(100).optional().catch(undefined),
    workgroupId: optionalId,
    projectId: optionalId,
    reason: z.enum(doNotCallReasons).optional().catch(undefined),
    importId: optionalId,
    state: z.enum(doNotCallStates).optional().catch(undefined),
  }),
  component: DoNotCallPage,
});
const projects = createRoute({ getParentRoute: () => shell, path: '/projects', component: ProjectListPage });
const fields = createRoute({ getParentRoute: () => shell, path: '/fields', component: FieldSetPage });

const audit = createRoute({ getParentRoute: () => shell, path: '/audit', component: forAdmins(AuditPage) });
const erasures = createRoute({
  getParentRoute: () => shell,
  path: '/erasures',
  component: forAdmins(ErasurePage),
});

const newLead = createRoute({
  getParentRoute: () => shell,
  path: '/leads/new',
  validateSearch: z.object({ projectId: optionalId }),
  component: NewLeadPage,
});
const lead = createRoute({ getParentRoute: () => shell, path: '/leads/$leadId', component: LeadPage });
const imports = createRoute({ getParentRoute: () => shell, path: '/imports', component: ImportListPage });
const importRecord = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$importId',
  component: ImportPage,
});
const mendImport = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$importId/fix',
  component: forImporters(
    lazyRouteComponent(() => import('../features/imports/fix/fix-page.tsx'), 'FixPage'),
  ),
});
const importReview = createRoute({
  getParentRoute: () => shell,
  path: '/imports/$importId/review',
  component: forImporters(
    lazyRouteComponent(() => import('../features/imports/review/review-page.tsx'), 'ReviewPage'),
  ),
});
const importWizard = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  validateSearch: z.object({
    projectId: optionalId,
    importId: optionalId,
    /** What a new list is to be taken in as; leads, unless it says so. */
    kind: z.enum(importKinds).optional().catch(undefined),
  }),
  component: forImporters(
    lazyRouteComponent(() => import('../features/import-wizard/wizard-page.tsx'), 'WizardPage'),
  ),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: '/users',
  component: forAdmins(UserListPage),
});
const workgroups = createRoute({
  getParentRoute: () => shell,
  path: '/workgroups',
  component: WorkgroupListPage,
});
const settings = createRoute({ getParentRoute: () => shell, path: '/settings', component: SettingsLayout });
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/account' });
  },
});
const account = createRoute({ getParentRoute: () => settings, path: '/account', component: AccountPage });
const apiKeys = createRoute({ getParentRoute: () => settings, path: '/api-keys', component: ApiKeyPage });
const webhooks = createRoute({
  getParentRoute: () => settings,
  path: '/webhooks',
  component: forAdmins(WebhookPage),
});
const mappings = createRoute({ getParentRoute: () => settings, path: '/mappings', component: MappingPage });
const company = createRoute({
  getParentRoute: () => settings,
  path: '/company',
  component: forAdmins(CompanyPage),
});

/** Every other address: inside the shell, whose menu leads on. */
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: PageNotFound });

const tree = root.addChildren([
  signIn,
  forgotPassword,
  setPassword,
  shell.addChildren([
    home,
    leads,
    newLead,
    lead,
    contacts,
    doNotCall,
    projects,
    fields,
    imports,
    importRecord,
    mendImport,
    audit,
    erasures,
    importReview,
    importWizard,
    users,
    workgroups,
    settings.addChildren([settingsHome, account, apiKeys, webhooks, mappings, company]),
    nowhere,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageNotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
