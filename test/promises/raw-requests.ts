import { connect } from 'node:net'

/** Requests that no client of HTTP would send to this host, each ending with the end of what is sent. */
export function brokenRequests(host: string): readonly string[] {
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin'
  const inner = `POST /kowhai-bay HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nContent-Length: 7\r\n\r\npage=x&`
  return [
    'kia ora\r\n\r\n',
    '\u0000\u0001\u0002\r\n\r\n',
    `GET / HTTP/9.9\r\nHost: ${host}\r\n\r\n`,
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.0\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: te-awa.localhost\r\n\r\n`,
    `GET http://te-awa.localhost/triage HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${host}\r\nX: a\r\n b\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost : ${host}\r\n\r\n`,
    `GET / HTTP/1.1\nHost: ${host}\n\n`,
    `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'a'.repeat(200_000)}\r\n\r\n`,
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${host}\r\n${'X: y\r\n'.repeat(5_000)}\r\n`,
    `POST / HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nContent-Length: -1\r\n\r\n`,
    `POST / HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nContent-Length: 99999999999999999999\r\n\r\na=1`,
    `POST / HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nContent-Length: 50\r\n\r\na=1`,
    `POST / HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\na=1`,
    `POST / HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
    `POST / HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\na=1\r\n0\r\n\r\n`,
    `POST / HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\na=1`,
    `POST / HTTP/1.1\r\nHost: ${host}\r\n${form}\r\nTransfer-Encoding: xchunked\r\n\r\na=1`,
    `GET / HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n`,
  ]
}

/** Sends bytes on a connection of their own, says that no more will come, and gives all that is answered until it closes. */
export function sendRaw(port: number, bytes: string): Promise<{ statuses: readonly number[]; text: string }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes, 'latin1'))
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    // A connection that is cut is an answer too.
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('latin1')
      const statuses = [...text.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status))
      resolve({ statuses, text })
    })
  })
}
