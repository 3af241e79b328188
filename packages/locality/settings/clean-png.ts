/** At most so many bytes, and so many pixels each way: it stands 48 pixels high in a header. */
export const longestEmblem = 64 * 1024
export const widestEmblem = 1024

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** What it takes to draw: everything else (places, times, names of cameras and programs, comments) is left out. */
const drawn = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'IDAT', 'IEND'])

/**
 * A PNG written again with only what it takes to draw it, or undefined when it is not one, is too large, or does not hold
 * together. Chunks are as in the PNG specification (W3C, third edition, section 5); their checksums are the reader's to check.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes.length > longestEmblem || signature.some((byte, at) => bytes[at] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  let last = ''
  while (at + 12 <= bytes.length && last !== 'IEND') {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return undefined
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (last === '' && !isSmall(kind, view, at)) return undefined
    if (drawn.has(kind)) kept.push(bytes.subarray(at, end))
    last = kind
    at = end
  }
  if (last !== 'IEND' || at !== bytes.length || !kept.some((part) => isKind(part, 'IDAT'))) return undefined
  return joined(kept)
}

/** The first chunk says how wide and high it is. */
const isSmall = (kind: string, view: DataView, at: number): boolean => {
  if (kind !== 'IHDR' || view.getUint32(at) !== 13) return false
  const sides = [view.getUint32(at + 8), view.getUint32(at + 12)]
  return sides.every((side) => side >= 1 && side <= widestEmblem)
}

const isKind = (part: Uint8Array, kind: string) => String.fromCharCode(...part.subarray(4, 8)) === kind

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
