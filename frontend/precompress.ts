import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipAsync } from '@gfx/zopfli';
import type { Plugin } from 'vite';

/** Writes `name.gz` beside each script and style sheet, smaller than a web server would make it while one waits. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      for (const [name, output] of Object.entries(bundle)) {
        if (!/\.(js|css)$/.test(name)) continue;
        const content = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        await writeFile(join(dir, `${name}.gz`), await gzipAsync(content, { numiterations: 5 }));
      }
    },
  };
}
