import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  casing: 'snake_case',
  out: './migrations/hub',
  schema: [
    './packages/foundation/{access,audit,commands,database,outbox}/schema.ts',
    './packages/hub/*/schema.ts',
  ],
})
