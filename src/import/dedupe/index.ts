/**
 * Decides what a valid row becomes: a new lead, contacts of an earlier row's lead, or a duplicate
 * that is kept out.
 */
export { decide } from './decide.ts';
export { findKnown } from './find-known.ts';
export type { KnownLead } from './known-lead.ts';
