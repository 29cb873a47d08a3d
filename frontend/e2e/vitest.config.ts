import { defineConfig } from 'vitest/config';

// Kept under another name: Vite uses BASE_URL for something of its own.
process.env.STACK_URL = process.env.BASE_URL ?? 'http://127.0.0.1:3000';

// One browser, one stack: one test at a time.
export default defineConfig({
  test: {
    environment: 'node',
    // Those apart have a stack of their own (deploy/test/stack-app-apart.sh).
    include: [process.env.E2E_APART ? 'e2e/apart/*.e2e.ts' : 'e2e/*.e2e.ts'],
    globalSetup: ['e2e/support/ready.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What comes in its own time comes within this, also on a machine that is busy.
    expect: { poll: { timeout: 20_000 } },
  },
});
