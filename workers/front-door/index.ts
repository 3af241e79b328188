import { createFrontDoorApp } from './app.tsx'
import type { Doors } from './environment.ts'
import { rememberedDirectory } from './remembered-directory.ts'

const app = createFrontDoorApp()
const remembered = rememberedDirectory()

export default {
  fetch: (request, doors, context) => app.fetch(request, { ...doors, DIRECTORY: remembered(doors.DIRECTORY) }, context),
} satisfies ExportedHandler<Doors>
