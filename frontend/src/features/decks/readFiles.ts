import type { TextFile } from '../../api/imports';

/** What a person has dropped or chosen: one zip, or files to be read as text. */
export type Source =
  | { kind: 'zip'; file: File }
  | { kind: 'files'; files: TextFile[]; name: string | undefined };

/** Why it cannot be imported. */
export type Refusal = 'nothing' | 'mixed';

const DECK = /\.(md|markdown|json)$/i;
const ZIP = /\.zip$/i;

/** Reads what was chosen, by path; files of other kinds are left out, as those of a folder may be pictures. */
export async function readSource(chosen: readonly { path: string; file: File }[]): Promise<Source | Refusal> {
  const zips = chosen.filter(({ path }) => ZIP.test(path));
  const decks = chosen.filter(({ path }) => DECK.test(path));
  const [zip] = zips;
  if (zip && zips.length === 1 && decks.length === 0) return { kind: 'zip', file: zip.file };
  if (zips.length > 0) return 'mixed';
  if (decks.length === 0) return 'nothing';
  const files = await Promise.all(
    decks.map(async ({ path, file }) => ({ path, content: await file.text() })),
  );
  const folder = files[0]?.path.split('/')[0];
  const inFolder = files.length > 1 && files.every(({ path }) => path.startsWith(`${folder}/`));
  return { kind: 'files', files, name: inFolder ? folder : undefined };
}

/** Files with their paths, of a file field that may take folders. */
export function ofField(list: FileList): { path: string; file: File }[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files with their paths, of what was dropped; folders are gone through. */
export async function ofDrop(items: DataTransferItemList): Promise<{ path: string; file: File }[]> {
  const entries = [...items].map((it) => it.webkitGetAsEntry()).filter((it) => it !== null);
  return (await Promise.all(entries.map(within))).flat();
}

async function within(entry: FileSystemEntry): Promise<{ path: string; file: File }[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives some at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(within))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
