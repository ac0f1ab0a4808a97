/** Detect stage: what a file is and how it is to be read, from its bytes alone. */
export { sniffContainer } from './container.ts';
