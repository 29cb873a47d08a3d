import { useQuery } from '@tanstack/react-query';
import type { FileFault } from './failure';
import { get, json, post, request } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Import = Schemas['Import'];
export type ImportChange = Schemas['ImportChange'];
/** `notes` tells of files what could not be taken over; only a new plan has them. */
export type ImportReport = Import & { changes: ImportChange[]; next?: string; notes?: FileFault[] };
/** A deck of the watched folder, with why it was not imported; no faults: it was. */
export interface WatchedDeck {
  path: string;
  looked_at: string;
  faults: FileFault[];
}
export type ImportDone = Import & { skipped: string[] };
export interface TextFile {
  path: string;
  content: string;
}

export const importsKey = ['imports'] as const;

/** Imports of the last time, latest first, and what is in the watched folder. */
export function useImports() {
  return useQuery<{ imports: Import[]; folder: WatchedDeck[] }>({
    queryKey: importsKey,
    queryFn: () => get('/api/imports'),
    retry: false,
  });
}

/** Tells what importing these files would do, and does nothing yet. */
export function planFiles(files: readonly TextFile[], name?: string): Promise<ImportReport> {
  return post('/api/imports', name === undefined ? { files } : { files, name });
}

export async function planZip(zip: File): Promise<ImportReport> {
  const path = `/api/imports?${new URLSearchParams({ name: zip.name })}`;
  return json(
    await request(path, { method: 'POST', headers: { 'Content-Type': 'application/zip' }, body: zip }),
  );
}

/** The part of a report after the cursor. */
export function moreChanges(id: string, cursor: string): Promise<ImportReport> {
  return get(`/api/imports/${id}?${new URLSearchParams({ cursor })}`);
}

export function applyImport(id: string): Promise<ImportDone> {
  return post(`/api/imports/${id}/apply`, {});
}

export function undoImport(id: string): Promise<ImportDone> {
  return post(`/api/imports/${id}/undo`, {});
}
