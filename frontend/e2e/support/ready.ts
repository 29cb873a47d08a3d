import { mkdirSync } from 'node:fs';
import { baseUrl } from './base';
import { outputFolder } from './look';

/** Fails once and clearly when there is nothing to test. */
export async function setup(): Promise<void> {
  mkdirSync(outputFolder, { recursive: true });
  const health = await fetch(`${baseUrl}/health`).catch(() => undefined);
  if (!health?.ok) {
    throw new Error(
      `${baseUrl}/health ${health ? `says ${health.status}` : 'does not answer'}. ` +
        'Start the stack with `make up`, or name another one in BASE_URL.',
    );
  }
}
