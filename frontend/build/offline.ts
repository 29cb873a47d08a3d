import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const SOURCE = new URL('../src/offline/worker.js', import.meta.url);
const PUBLIC = new URL('../public/', import.meta.url);
/** Fonts are large and most of their parts are for scripts that nobody reads here, so they are kept when used. */
const KEPT = /\.(js|css)$/;

/** Adds `/sw.js`, which keeps the files of this build and no other. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    generateBundle: {
      // After the page itself was made.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('the build has no index.html');
        const own = readdirSync(PUBLIC).sort();
        const built = Object.keys(bundle).filter((name) => KEPT.test(name));
        const files = ['/', ...own.map((name) => `/${name}`), ...built.map((name) => `/${name}`).sort()];
        const worker = readFileSync(SOURCE, 'utf8');
        const hash = createHash('sha256').update(worker).update(page.source).update(files.join());
        for (const name of own) hash.update(readFileSync(new URL(name, PUBLIC)));
        const version = hash.digest('hex').slice(0, 12);
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(files)};\n${worker}`,
        });
      },
    },
  };
}
