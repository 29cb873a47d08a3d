import { defineConfig } from 'vitest/config';

// Kept under another name: Vite uses BASE_URL for something of its own.
process.env.STACK_URL = process.env.BASE_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['bench/**/*.bench.ts'],
    globalSetup: ['e2e/support/ready.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
