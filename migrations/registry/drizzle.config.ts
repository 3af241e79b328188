import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  out: './migrations/registry',
  schema: [
    './packages/foundation/database/schema.ts',
    './packages/registry/*/schema.ts',
  ],
})
