import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', 'prisma/generated/**', 'data/**']

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['**/*.test.ts'], exclude: [...exclude, '**/*.integration.test.ts'] } },
      {
        test: {
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file may start PostgreSQL, Redis or an RTSP server: two at once fit two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
})
