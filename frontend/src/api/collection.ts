import { json, request } from './http';
import type { paths } from './schema';

type Path = '/api/imports/collection';
/** What taking over a whole collection did, or would do. */
export type Takeover = paths[Path]['post']['responses'][200]['content']['application/json'];

/** Takes over everything that a file has, all of it or nothing; with `tryOnly` it only tells what that would do. */
export async function takeOver(file: File, { tryOnly }: { tryOnly: boolean }): Promise<Takeover> {
  const path: Path = '/api/imports/collection';
  return json(
    await request(tryOnly ? `${path}?dry_run=true` : path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: file,
    }),
  );
}
