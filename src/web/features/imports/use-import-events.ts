import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type ImportLine, importLineSchema } from '../../../contract/import.ts';
import { apiUrl } from '../../app/api/api-url.ts';
import { awayRetryMs } from '../../app/api/query-client.ts';
import { replaceLine } from './apply-import-line.ts';
import { importLinesQuery, importQuery } from './import-queries.ts';

/**
 * Keeps what is shown of imports up to date while the component is mounted. The browser reconnects by itself, but gives up where
 * the answer is an error, as while the database is away: then a new stream is opened. What was missed is fetched again.
 * Returns whether the stream is connected.
 */
export function useImportEvents(): { readonly connected: boolean } {
  const queryClient = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let events: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    const open = () => {
      events = new EventSource(apiUrl('/imports/events'));
      events.onopen = () => {
        setConnected(true);
        if (lost) void queryClient.invalidateQueries({ queryKey: ['imports'] });
        lost = false;
      };
      events.onerror = () => {
        setConnected(false);
        lost = true;
        if (events.readyState === EventSource.CLOSED) again = setTimeout(open, awayRetryMs);
      };
      events.addEventListener('import', ({ data }) => {
        const line = importLineSchema.safeParse(JSON.parse(data));
        if (line.success) showLine(queryClient, line.data);
      });
    };
    open();
    return () => {
      clearTimeout(again);
      events.close();
    };
  }, [queryClient]);
  return { connected };
}

function showLine(queryClient: QueryClient, line: ImportLine): void {
  const pages = queryClient.getQueryData(importLinesQuery.queryKey);
  const replaced = pages && replaceLine(pages, line);
  if (replaced) queryClient.setQueryData(importLinesQuery.queryKey, replaced);
  else void queryClient.invalidateQueries({ queryKey: importLinesQuery.queryKey });

  if (line.finishedAt !== null) {
    void queryClient.invalidateQueries({ queryKey: ['leads'] });
    void queryClient.invalidateQueries({ queryKey: ['projects'] });
    // A retry that has ended has changed what is told of the import whose rows it mends.
    void queryClient.invalidateQueries({ queryKey: ['imports', 'record'] });
  }

  showRecord(queryClient, line);
}

/** A record that is being looked at follows line by line, and is fetched anew with each change of state; any other is forgotten. */
function showRecord(queryClient: QueryClient, line: ImportLine): void {
  const { queryKey } = importQuery(line.id);
  queryClient.removeQueries({ queryKey, type: 'inactive' });
  queryClient.removeQueries({ queryKey: ['imports', 'rows', line.id], type: 'inactive' });
  const record = queryClient.getQueryData(queryKey);
  if (!record) return;
  queryClient.setQueryData(queryKey, { ...record, ...line });
  if (record.status === line.status) return;
  void queryClient.invalidateQueries({ queryKey });
  void queryClient.invalidateQueries({ queryKey: ['imports', 'rows', line.id] });
}
