import { vi } from 'vitest'

// Before each test file: what an earlier one left in a module of ours – a locality that a door holds, a language that was added – is gone.
vi.resetModules()
