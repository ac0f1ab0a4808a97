import { useEffect, useRef, useState } from 'react';
import { type RunningUpload, startUpload } from './start-upload.ts';
import { addSample, measureProgress, type Sample, type UploadState } from './upload-state.ts';

/** One file on its way, and what can be done with it. Leaving the page pauses the upload. */
export function useUpload() {
  const [state, setState] = useState<UploadState>({ at: 'none' });
  const running = useRef<RunningUpload>(undefined);
  useEffect(() => () => running.current?.pause(), []);

  const start = (file: File) => {
    let samples: Sample[] = [];
    const sending = (reconnecting: boolean): UploadState => ({
      at: 'sending',
      file,
      progress: measureProgress(samples, file.size),
      reconnecting,
    });
    setState(sending(false));
    running.current = startUpload(file, {
      onProgress: (sentBytes) => {
        samples = addSample(samples, { atMs: performance.now(), sentBytes });
        setState(sending(false));
      },
      onReconnecting: () => setState(sending(true)),
      onDone: (uploadId) => setState({ at: 'done', file, uploadId }),
      onStopped: (error) => setState({ at: 'stopped', file, error }),
    });
  };

  const resume = () => {
    setState((before) =>
      before.at === 'stopped'
        ? {
            at: 'sending',
            file: before.file,
            progress: measureProgress([], before.file.size),
            reconnecting: true,
          }
        : before,
    );
    running.current?.resume();
  };

  const cancel = () => {
    if (state.at !== 'done') running.current?.cancel();
    running.current = undefined;
    setState({ at: 'none' });
  };

  return { state, start, resume, cancel };
}
