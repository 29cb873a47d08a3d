import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { offline } from './build/offline.ts';
import { precompress } from './precompress.ts';

/** Where the service answers while `npm run dev` or `vite preview` serves the page. */
const api = process.env.CACHEHIT_API ?? 'http://127.0.0.1:8000';
const proxy = Object.fromEntries(
  ['/execute', '/health', '/languages', '/openapi', '/api'].map((path) => [path, { target: api }]),
);

export default defineConfig({
  plugins: [react(), offline(), precompress()],
  server: { port: 3000, proxy },
  preview: { port: 3000, proxy },
  build: {
    target: 'es2022',
    // The content security policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 400,
    rolldownOptions: {
      output: {
        // What every page needs is one chunk: many small ones compress worse.
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/](?!.*[iI]nfiniteQuery(Observer)?\.js)|src[\\/](storage|navigation|text)[\\/]|rolldown|jsx-runtime/,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
