/** Gives people their own rows back, with what was wrong about them. */
export { failureRows } from './failure-rows.ts';
