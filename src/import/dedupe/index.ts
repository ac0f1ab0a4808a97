/** Decides what a sound row becomes: a lead of its own, contacts of an earlier row's lead, or a duplicate that stays out. */
export { decide } from './decide.ts';
export { findKnown } from './find-known.ts';
export type { KnownLead } from './known-lead.ts';
