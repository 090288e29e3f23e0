import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server that answers `/api` while the interface is developed with `vite`. */
const server = process.env['MAILLAGE_SERVER'] ?? 'http://127.0.0.1:4180';

const BASE =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|i18next|react-i18next|@tanstack\/[^/]+)\//;

export default defineConfig({
  plugins: [react()],
  server: { host: '127.0.0.1', proxy: { '/api': server } },
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: false,
    // The map alone weighs more than the rest; it is loaded when a map is shown.
    chunkSizeWarningLimit: 1200,
    // Our packages only declare: what a page does not use of them (the schemas of the API) stays out of it.
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !/\/packages\/[^/]+\/src\//.test(id) },
      // What every page needs, in one file: it compresses better than twenty, and changes less often than the pages.
      output: {
        codeSplitting: {
          groups: [{ name: 'base', test: BASE }],
        },
      },
    },
  },
});
