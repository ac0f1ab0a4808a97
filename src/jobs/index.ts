/** The work that goes on behind the screens: claims imports that wait for something to be done, and does it. */
export { startWorker } from './start-worker.ts';
