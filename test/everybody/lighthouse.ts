import { once } from 'node:events'
import { createServer } from 'node:net'
import { browserHere } from '@kps/test/browser'
import lighthouse from 'lighthouse'
import { chromium } from 'playwright-core'

const categories = ['accessibility', 'best-practices', 'performance'] as const

/** What Lighthouse gives of a hundred, and what keeps it from more. */
export interface Scores {
  readonly accessibility: number
  readonly 'best-practices': number
  readonly performance: number
  readonly lost: readonly string[]
}

/** Asks Lighthouse of each address, as a telephone on a slow line would see it, in a browser of its own. */
export async function askLighthouse(urls: readonly string[]): Promise<readonly Scores[]> {
  const port = await freePort()
  const { executablePath, args } = await browserHere()
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] })
  try {
    const scores: Scores[] = []
    for (const url of urls) scores.push(await askOf(url, port))
    return scores
  } finally {
    await browser.close()
  }
}

async function askOf(url: string, port: number): Promise<Scores> {
  const flags = { port, onlyCategories: [...categories], disableFullPageScreenshot: true, logLevel: 'error' as const }
  const result = await lighthouse(url, flags)
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`)
  const { audits, categories: judged } = result.lhr
  const scoreOf = (name: string) => Math.round((judged[name]?.score ?? 0) * 100)
  const lost = Object.values(judged)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.displayValue ?? audits[id]?.title ?? ''}`)
  return {
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
    performance: scoreOf('performance'),
    lost,
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
