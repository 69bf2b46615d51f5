import process from 'node:process';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** The two faces that every first screen needs; the mono face waits until a file number is shown. */
const PRELOADED_FONTS = [/ibm-plex-sans-latin-wdth-normal[^/]*\.woff2$/, /archivo-latin-wdth-normal[^/]*\.woff2$/];

/** Adds a preload link for the text and heading fonts, whose built names carry a hash. */
function preloadFonts(): Plugin {
  return {
    name: 'campusline-preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        Object.keys(context.bundle ?? {})
          .filter(file => PRELOADED_FONTS.some(pattern => pattern.test(file)))
          .map(file => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  plugins: [react(), preloadFonts()],
  // The sources of @campusline/shared are read directly, so a change there shows without a build.
  resolve: { conditions: ['@campusline/source', ...defaultClientConditions] },
  // The Host header stays the page's own, or the API would take every write for one from another origin.
  server: { proxy: { '/api': { target: process.env['API_URL'] ?? 'http://localhost:3000', changeOrigin: false } } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023' },
});
