import { connect, type Socket } from 'node:net'

/** One request after another of one client: the JSON to post next, made from the last answer's text. */
export type Script = (client: number, turn: number, last: string) => string

export interface Load {
  /** Answers a second, of all clients. */
  throughput: number
  /** Of each request, ms. */
  latencies: number[]
}

const CLIENTS = 64

/**
 * Keeps 64 connections busy, each with one request at a time, for so many requests in all. Written on sockets: the
 * usual client costs more than the servers that are measured here.
 */
export async function load(url: string, requests: number, script: Script): Promise<Load> {
  const { port, hostname } = new URL(url)
  const sockets = await Promise.all(Array.from({ length: CLIENTS }, () => open(Number(port), hostname)))
  const latencies: number[] = []
  const each = Math.ceil(requests / CLIENTS)
  const start = performance.now()
  await Promise.all(sockets.map((socket, client) => talk(socket, client, each, script, latencies)))
  const took = performance.now() - start
  for (const socket of sockets) socket.destroy()
  return { throughput: (latencies.length / took) * 1000, latencies }
}

function open(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host, noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

function talk(socket: Socket, client: number, turns: number, script: Script, latencies: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let turn = 0
    let began = 0
    let received = ''
    const ask = (last: string) => {
      const body = script(client, turn, last)
      began = performance.now()
      socket.write(`POST /admin HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: signed\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    }
    socket.on('data', chunk => {
      received += chunk.toString('latin1')
      const answer = bodyOf(received)
      if (answer === undefined) return
      received = ''
      latencies.push(performance.now() - began)
      if (answer.includes('"code"')) return reject(new Error(answer))
      turn += 1
      if (turn === turns) resolve()
      else ask(answer)
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('the server hung up')))
    ask('')
  })
}

/** Undefined until the whole answer is there. */
function bodyOf(received: string): string | undefined {
  const end = received.indexOf('\r\n\r\n')
  if (end === -1) return undefined
  const length = /content-length: (\d+)/i.exec(received)?.[1]
  if (length === undefined) throw new Error(`an answer without a length: ${received}`)
  return received.length >= end + 4 + Number(length) ? received.slice(end + 4) : undefined
}
