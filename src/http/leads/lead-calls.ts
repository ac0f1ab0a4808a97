import { z } from 'zod';
import { type LeadId, type ProjectId, toId } from '../../base/ids.ts';
import { planCall } from '../../calls/plan-call.ts';
import { readTimeline, type Timeline } from '../../calls/timeline.ts';
import {
  type LeadTimeline,
  leadCountsSchema,
  leadSchema,
  nextCallSchema,
  timelineSchema,
} from '../../contract/lead.ts';
import { idSchema } from '../../contract/wire.ts';
import { withTenant } from '../../db/database.ts';
import { countLeads } from '../../leads/lead-calls.ts';
import { requireProject } from '../../projects/project-store.ts';
import { type Api, idParams } from '../api.ts';
import { presentCall } from '../calls/present-call.ts';
import { presentEntry } from '../do-not-call/present-entry.ts';
import { viewerOf } from '../guard/viewer-of.ts';
import type { ServerDeps } from '../server-deps.ts';
import { presentLead } from './present-lead.ts';

/** What agents need of leads: counts of a project, the history, the next call. */
export function leadCallEndpoints(api: Api, { db, mask }: ServerDeps): void {
  const countsSchema = {
    querystring: z.object({ projectId: idSchema }),
    response: { 200: leadCountsSchema },
  };
  api.get('/leads/counts', { config: { access: 'see' }, schema: countsSchema }, (request) => {
    const viewer = viewerOf(request);
    const projectId = toId<ProjectId>(request.query.projectId);
    return withTenant(db, viewer.tenantId, async (trx) => {
      await requireProject(trx, viewer, projectId);
      return countLeads(trx, viewer, projectId);
    });
  });
  const params = idParams<LeadId>();
  const historySchema = { params, response: { 200: timelineSchema } };
  api.get('/leads/:id/timeline', { config: { access: 'see' }, schema: historySchema }, async (request) => {
    const viewer = viewerOf(request);
    const timeline = await withTenant(db, viewer.tenantId, (trx) =>
      readTimeline(trx, viewer, mask, request.params.id),
    );
    return presentTimeline(timeline);
  });
  const planSchema = { params, body: nextCallSchema, response: { 200: leadSchema } };
  api.put('/leads/:id/next-call', { config: { access: 'call' }, schema: planSchema }, (request) => {
    const viewer = viewerOf(request);
    const { id } = request.params;
    const { nextCallAt } = request.body;
    return withTenant(db, viewer.tenantId, async (trx) => {
      await planCall(trx, viewer, id, nextCallAt === null ? null : new Date(nextCallAt));
      return presentLead(trx, viewer, mask, id);
    });
  });
}

function presentTimeline({ events, duplicates }: Timeline): LeadTimeline {
  return { events: events.map(presentEvent), duplicates: [...duplicates] };
}

function presentEvent(event: Timeline['events'][number]): LeadTimeline['events'][number] {
  const { by } = event;
  const at = event.at.toISOString();
  switch (event.is) {
    case 'import': {
      const origin = { ...event.origin, importedAt: event.origin.importedAt.toISOString() };
      return { is: event.is, at, by, origin };
    }
    case 'call':
      return { is: event.is, at, by, call: presentCall(event.call) };
    case 'change':
      return { is: event.is, at, by, action: event.action, detail: event.detail };
    default:
      return { is: event.is, at, by, entry: presentEntry(event.entry) };
  }
}
