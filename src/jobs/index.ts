/** The background worker: claims imports that need work and does it. */
export { startWorker } from './start-worker.ts';
