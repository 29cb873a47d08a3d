import { mkdirSync } from 'node:fs';
import { baseUrl } from './base';
import { outputFolder } from './look';

/** Fails once and clearly when there is nothing to test. */
export async function setup(): Promise<void> {
  mkdirSync(outputFolder, { recursive: true });
  const health = await fetch(`${baseUrl}/health`).catch(() => undefined);
  // The tests apart bring the engine with them.
  const isThere = health?.ok || (process.env.E2E_APART && health?.status === 503);
  if (!isThere) {
    throw new Error(
      `${baseUrl}/health ${health ? `says ${health.status}` : 'does not answer'}. ` +
        'Start the stack with `make up`, or name another one in BASE_URL.',
    );
  }
}
