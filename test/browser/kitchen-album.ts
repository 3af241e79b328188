import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFolder } from '@kps/local/bundles'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import * as v from 'valibot'

/** The photographs as somebody accepted them. */
export const album = fileURLToPath(new URL('kitchen-pictures', import.meta.url))
/** Where a photograph that differs is laid beside the accepted one, to be looked at. */
const table = join(buildFolder, 'kitchen', 'differences')
const digests = join(album, 'digests.json')
const digestList = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string()))

const digestOf = (photograph: Buffer) => createHash('sha256').update(photograph).digest('base64url')

/** Of each photograph the digest of the very picture that was taken: most are the same to the last bit, which is quick to see. */
export const readDigests = async (): Promise<Record<string, string>> =>
  v.parse(digestList, await readFile(digests, 'utf8').catch(() => '{}'))

export const accepted = async (): Promise<string[]> =>
  (await readdir(album)).flatMap((file) => (file.endsWith('.webp') ? [file.replace('.webp', '')] : [])).sort()

/** Puts a photograph into the album; its digest is to be written once all are in. */
export async function accept(page: Page, name: string, photograph: Buffer): Promise<string> {
  await mkdir(album, { recursive: true })
  const { picture } = await develop(page, photograph, 'image/png')
  await writeFile(join(album, `${name}.webp`), Buffer.from(picture, 'base64'))
  return digestOf(photograph)
}

export const writeDigests = (all: Record<string, string>): Promise<void> =>
  writeFile(digests, `${JSON.stringify(all, Object.keys(all).sort(), 2)}\n`)

/** Pixels that may differ: the edge of a corner on another day or another processor, not a letter. Each differs when pixelmatch says so at 0.1. */
const tolerated = 20

/** Compares a photograph with the accepted one: undefined when they are alike, else what differs and where to look at both. */
export async function difference(page: Page, name: string, photograph: Buffer, digest?: string) {
  if (digest === digestOf(photograph)) return undefined
  const before = await readFile(join(album, `${name}.webp`)).catch(() => undefined)
  if (before === undefined) return `${name}: nobody has accepted a photograph of it yet`
  const was = await develop(page, before, 'image/webp')
  const is = await develop(page, photograph, 'image/png')
  const isSameSize = was.width === is.width && was.height === is.height
  const count = isSameSize ? pixelmatch(was.data, is.data, undefined, is.width, is.height, { threshold: 0.1 }) : 0
  if (isSameSize && count <= tolerated) return undefined
  await mkdir(table, { recursive: true })
  await writeFile(join(table, `${name}-was.webp`), before)
  await writeFile(join(table, `${name}-is.png`), photograph)
  const what = isSameSize
    ? `${count} pixels differ`
    : `was ${was.width} × ${was.height} pixels, is ${is.width} × ${is.height}`
  return `${name}: ${what}; see ${table}/${name}-was.webp and -is.png`
}

/**
 * Reads a photograph in the browser that took it: its pixels, and the same as lossless WebP. The edges of letters are drawn
 * in ten steps of each colour, so that a picture is light; whatever is flat keeps its very colour.
 */
async function develop(page: Page, photograph: Buffer, type: 'image/png' | 'image/webp') {
  const { data, ...read } = await page.evaluate(
    async ({ text, type }) => {
      const inText = async (blob: Blob) => {
        const bytes = new Uint8Array(await blob.arrayBuffer())
        let binary = ''
        for (let at = 0; at < bytes.length; at += 32_768)
          binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
        return btoa(binary)
      }
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type }))
      const { width, height } = bitmap
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('this browser cannot draw')
      context.drawImage(bitmap, 0, 0)
      const image = context.getImageData(0, 0, width, height)
      const pixels = new Uint32Array(image.data.slice().buffer)
      pixels.forEach((pixel, at) => {
        if (pixel === pixels[at - 1] || pixel === pixels[at + 1]) return
        for (let part = at * 4; part < at * 4 + 3; part += 1)
          image.data[part] = Math.round((image.data[part] ?? 0) / 25.5) * 25.5
      })
      context.putImageData(image, 0, 0)
      const picture =
        type === 'image/png' ? await inText(await canvas.convertToBlob({ type: 'image/webp', quality: 1 })) : ''
      return { width, height, data: await inText(new Blob([image.data])), picture }
    },
    { text: photograph.toString('base64'), type },
  )
  return { ...read, data: Buffer.from(data, 'base64') }
}
