import { DetailedError, type PreviousUpload, Upload } from 'tus-js-client';
import { problemJsonSchema } from '../../../../contract/wire.ts';
import { ApiProblem } from '../../../app/api/api-problem.ts';
import { apiUrl } from '../../../app/api/api-url.ts';
import { requestHeaders } from '../../../app/api/call.ts';

export type UploadListener = {
  readonly onProgress: (sentBytes: number) => void;
  readonly onReconnecting: () => void;
  readonly onDone: (uploadId: string) => void;
  /** Retrying has been given up, or the server has refused. An ApiProblem where the server has said why. */
  readonly onStopped: (error: unknown) => void;
};

export type RunningUpload = {
  /** Goes on after a stop, from what the server has. */
  readonly resume: () => void;
  /** Stops sending; what has been sent stays on the server and is found again when the same file is chosen. */
  readonly pause: () => void;
  /** Stops sending and has the server forget what has been sent. */
  readonly cancel: () => void;
};

/** Between tries after a lost connection: two minutes in all, counted anew whenever something has got through. */
const retryDelaysMs = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];
const chunkBytes = 64 * 1024 * 1024;

/** Sends a file by tus. A file that was on its way before (in this browser, before a reload) goes on where it stopped. */
export function startUpload(file: File, listener: UploadListener): RunningUpload {
  const upload = new Upload(file, {
    endpoint: apiUrl('/uploads'),
    metadata: { filename: file.name },
    headers: requestHeaders(),
    retryDelays: retryDelaysMs,
    chunkSize: chunkBytes,
    removeFingerprintOnSuccess: true,
    onProgress: listener.onProgress,
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0;
      const isFull = status === 507;
      const worthwhile = status < 400 || (status >= 500 && !isFull) || status === 409 || status === 423;
      if (worthwhile) listener.onReconnecting();
      return worthwhile;
    },
    onSuccess: () => listener.onDone(uploadIdOf(upload.url)),
    onError: (error) => listener.onStopped(problemOf(error)),
  });
  void upload.findPreviousUploads().then((previous) => {
    const last = latest(previous);
    if (last) upload.resumeFromPreviousUpload(last);
    upload.start();
  });
  return {
    resume: () => upload.start(),
    pause: () => void upload.abort(),
    cancel: () => void upload.abort(true).catch(() => undefined),
  };
}

/** The upload's id is the last segment of its address. */
function uploadIdOf(url: string | null): string {
  return url ? (new URL(url, window.location.href).pathname.split('/').at(-1) ?? '') : '';
}

function latest(uploads: readonly PreviousUpload[]): PreviousUpload | undefined {
  return uploads.toSorted((a, b) => a.creationTime.localeCompare(b.creationTime)).at(-1);
}

function problemOf(error: Error): unknown {
  if (!(error instanceof DetailedError)) return error;
  const body = error.originalResponse?.getBody() ?? '';
  try {
    const problem = problemJsonSchema.safeParse(JSON.parse(body));
    return problem.success ? new ApiProblem(problem.data) : error;
  } catch {
    return error;
  }
}
