/** A file on its way to the server. */
export type UploadState =
  | { readonly at: 'none' }
  /** `reconnecting`: the line is down; it goes on by itself from where it stopped. */
  | {
      readonly at: 'sending';
      readonly file: File;
      readonly progress: UploadProgress;
      readonly reconnecting: boolean;
    }
  /** Given up by itself, or stopped by the person; what has been sent is kept and can be continued. */
  | { readonly at: 'stopped'; readonly file: File; readonly error: unknown }
  | { readonly at: 'done'; readonly file: File; readonly uploadId: string };

/** Bytes; the rate and what remains are null until they can be told. */
export type UploadProgress = {
  readonly sentBytes: number;
  readonly totalBytes: number;
  readonly bytesPerSecond: number | null;
  readonly remainingSeconds: number | null;
};

export type Sample = { readonly atMs: number; readonly sentBytes: number };

const windowMs = 5000;
const shortestMs = 400;

/** Adds a measurement and forgets those older than the window, so that the rate is that of the last seconds. */
export function addSample(samples: readonly Sample[], sample: Sample): Sample[] {
  return [...samples.filter(({ atMs }) => sample.atMs - atMs <= windowMs), sample];
}

/** How far the upload is, by the measurements (at least one) of the last seconds. */
export function measureProgress(samples: readonly Sample[], totalBytes: number): UploadProgress {
  const first = samples[0];
  const last = samples.at(-1);
  const sentBytes = last?.sentBytes ?? 0;
  const elapsedMs = first && last ? last.atMs - first.atMs : 0;
  const bytesPerSecond =
    first && elapsedMs >= shortestMs ? ((sentBytes - first.sentBytes) / elapsedMs) * 1000 : null;
  return {
    sentBytes,
    totalBytes,
    bytesPerSecond,
    remainingSeconds: bytesPerSecond ? (totalBytes - sentBytes) / bytesPerSecond : null,
  };
}
