import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Admin } from './admin.ts'
import { send } from './answer.ts'
import { bodyOf } from './body.ts'
import { RequestFailure } from './failures.ts'
import { admit } from './gate.ts'
import type { Namespaces } from './namespaces.ts'
import type { LoggedArrival, Observation } from './observation.ts'
import { answerPipeline } from './pipeline.ts'
import type { Streams } from './streams.ts'
import type { TokenVerifier } from './token-verifier.ts'

export type Parts = {
  readonly admin: Admin
  readonly namespaces: Namespaces
  readonly observation: Observation
  readonly serverVerifier: TokenVerifier
  readonly streams: Streams
}

const pipelinePath = /^\/([^/]+)\/v([23])\/pipeline$/
const versionPath = /^\/(?:[^/]+\/)?v[23]$/
const adminPath = /^\/v1\/namespaces\/([^/]+)(?:\/([a-z]+)(?:\/([^/]+))?)?$/

/** Answers one HTTP request. Throws a RequestFailure for what it refuses. */
export async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? ''
  const method = request.method ?? ''
  const arrival = parts.observation.came(path, request.headers.authorization)
  const pipeline = pipelinePath.exec(path)
  const admin = adminPath.exec(path)
  if (pipeline?.[1] !== undefined) {
    if (method !== 'POST') throw new RequestFailure(405, 'Method not allowed')
    await answerToClient(parts, request, response, {
      name: pipeline[1],
      version: pipeline[2] === '3' ? 3 : 2,
      arrival,
    })
  } else if (admin?.[1] !== undefined) {
    parts.admin.check(request.headers.authorization)
    const [, name, action, to] = admin
    send(response, 200, parts.admin.answer({ method, name, action, to, body: await bodyOf(request) }))
  } else if (path === '/health' || versionPath.test(path)) {
    if (method !== 'GET') throw new RequestFailure(405, 'Method not allowed')
    send(response, 200)
  } else throw new RequestFailure(404, 'Not found')
}

async function answerToClient(
  { namespaces, observation, serverVerifier, streams }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  { name, version, arrival }: { name: string; version: 2 | 3; arrival: LoggedArrival | undefined },
): Promise<void> {
  const fault = await observation.arrive(name)
  if (fault === 'cut') {
    request.socket.destroy()
    return
  }
  if (fault === 'error') throw new RequestFailure(500, 'Internal error')
  const { authorization } = request.headers
  const { namespace, grant } = await admit({ name, authorization }, namespaces, serverVerifier)
  const body = await bodyOf(request)
  if (arrival !== undefined) arrival.body = body
  const answered = await answerPipeline({ namespace, grant, body, version }, streams, observation)
  if (fault === 'unanswered') request.socket.destroy()
  else send(response, 200, answered)
}
