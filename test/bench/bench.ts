import { readOptions } from './options.ts'
import { runBench } from './run-bench.ts'

await runBench(readOptions(process.argv.slice(2)))
