/** The work that goes on behind the screens: claims imports that wait for something to be done, and does it. */
export { startWorker, type WorkerDeps } from './start-worker.ts';
