import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  // The server puts a fresh nonce into each page it sends: the component library writes its styles at run time.
  html: { cspNonce: 'XUNJIE_NONCE' },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    // Pictures inlined as data: addresses would need a wider content policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'map', test: /maplibre/ },
            { name: 'chart', test: /echarts|zrender/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8470' } },
})
