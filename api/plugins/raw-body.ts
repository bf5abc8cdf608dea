/** Keeps the bytes of a request as they came, since a signature is over bytes and not over parsed JSON. */
import { Readable } from 'node:stream'
import type { FastifyRequest, RequestPayload } from 'fastify'
import { ApiProblem } from '../problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    rawBody: string | undefined
  }
}

/** A `preParsing` hook for routes that check signatures. */
export async function keepRawBody(
  request: FastifyRequest,
  _reply: unknown,
  payload: RequestPayload,
): Promise<Readable> {
  const limit = request.routeOptions.bodyLimit
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    size += chunk.length
    if (limit !== undefined && size > limit)
      throw new ApiProblem(
        413,
        'bad-request',
        'The callback is larger than this address takes (256 KiB). Send references, not pictures.',
      )
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  request.rawBody = bytes.toString('utf8')
  return Object.assign(Readable.from(size === 0 ? [] : [bytes]), { receivedEncodedLength: size })
}
