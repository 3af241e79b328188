import { access } from 'node:fs/promises'
import { inTurn } from '@kps/test/house'
import packed from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Switches of the packed Chromium that take down the walls which these tests are about, or its process per site. */
const unsafe =
  /single-process|no-zygote|in-process-gpu|ignore-gpu|web-security|insecure-content|site-isolation|disable-features|headless/

// Pages are drawn by the processor alone: no page of ours has anything for a graphics card, and to stand in for one is dear.
packed.setGraphicsMode = false

/** Where Chrome or Chromium is usually installed, by platform. */
const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * Starts a real Chromium with its walls up: the one packed in the npm package where it has a binary (Linux x64), else the one that
 * `CHROME_PATH` names, else an installed one. Rejects, and so fails the test, when there is none.
 */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(await browserHere())

/** The same browser, not yet started: for one that keeps its profile in a folder. */
export async function browserHere() {
  const isPacked = process.platform === 'linux' && process.arch === 'x64' && process.env.CHROME_PATH === undefined
  return {
    // Unpacked once into the temporary folder: not by two test files at a time.
    executablePath: isPacked ? await inTurn(() => packed.executablePath()) : await findInstalled(),
    args: isPacked ? [...packed.args.filter((arg) => !unsafe.test(arg)), '--disable-gpu'] : [],
  }
}

async function findInstalled(): Promise<string> {
  const places = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : (installed[process.platform] ?? [])
  for (const place of places) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    )
    if (isThere) return place
  }
  throw new Error('no Chrome or Chromium found: install one, or name it with CHROME_PATH')
}
