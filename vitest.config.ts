import { defineConfig } from 'vitest/config'

/** Two projects: `unit` needs nothing but npm; `itg` drives real tools (dnf, QEMU) and runs its files one after the other. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'tools/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/*.itg.test.ts', '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'itg',
          include: ['packages/**/*.itg.test.ts', 'test/**/*.itg.test.ts'],
          exclude: ['**/node_modules/**'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
