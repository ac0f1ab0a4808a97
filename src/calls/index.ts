/** What becomes of calls: their results, the history, and which lead an agent calls next. */
export { assignLeads } from './assign-leads.ts';
export { type CallLine, pageCalls } from './call-page-store.ts';
export { changeCall } from './change-call.ts';
export { holdNextLead, releaseLead } from './next-lead.ts';
export { planCall } from './plan-call.ts';
export {
  deleteResultSet,
  listResultSets,
  offeredResults,
  type ResultSetRecord,
  saveResultSet,
} from './result-sets.ts';
export { readTimeline, type Timeline } from './timeline.ts';
