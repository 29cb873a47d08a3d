import { useQuery } from '@tanstack/react-query';
import { get, json, post, request } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Import = Schemas['Import'];
export type ImportChange = Schemas['ImportChange'];
export type ImportReport = Import & { changes: ImportChange[]; next?: string };
export type ImportDone = Import & { skipped: string[] };
export interface TextFile {
  path: string;
  content: string;
}

export const importsKey = ['imports'] as const;

/** Imports of the last time, latest first. */
export function useImports() {
  return useQuery<{ imports: Import[] }>({
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
