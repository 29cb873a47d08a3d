import { useQuery } from '@tanstack/react-query';
import { get, post } from './http';
import type { components } from './schema';

export type Backup = components['schemas']['Backup'];

const PATH = '/api/backups';
export const backupsKey = ['backups'] as const;

/** The copies of everything that the service keeps, newest first. */
export function useBackups() {
  return useQuery<{ backups: Backup[]; daily_kept: number; by_hand_kept: number }>({
    queryKey: backupsKey,
    queryFn: () => get(PATH),
    retry: false,
  });
}

export const makeBackup = () => post<Backup>(PATH, {});

/** Where a copy can be fetched as a file. */
export const backupPath = ({ name }: Backup) => `${PATH}/${encodeURIComponent(name)}`;
