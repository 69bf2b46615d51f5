import { randomUUID } from 'node:crypto';
import http from 'node:http';

/**
 * What the API answered.
 * @typedef {object} Answer
 * @property {number} status HTTP status; 0 when the connection broke.
 * @property {any} body JSON, or text when it was none.
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {number} milliseconds from sending to the last byte.
 * @property {number} from wall clock when it was sent, epoch milliseconds.
 * @property {number} until wall clock when the answer was complete.
 */

/** Connections are kept: the proofs are about the product, not about opening sockets. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 1_000 });

/** Milliseconds after which a request that got no answer counts as broken. */
const PATIENCE = 60_000;

/** One signed-in person at one API process; Node's own client, since `fetch` costs several times its work. */
export class Caller {
  cookie = '';

  /** @param {string} url address of the process. */
  constructor(url) {
    this.url = new URL(url);
  }

  /** The same person at another process: sessions are shared. @param {string} url */
  at(url) {
    const other = new Caller(url);
    other.cookie = this.cookie;
    return other;
  }

  /** @param {string} path below `/api/v1`. */
  get(path) {
    return this.send('GET', path);
  }

  /**
   * @param {string} path below `/api/v1`.
   * @param {unknown} body sent as JSON.
   * @param {string} [idempotencyKey] a fresh one when left out.
   */
  post(path, body, idempotencyKey = randomUUID()) {
    const text = JSON.stringify(body);
    return this.send('POST', path, text, { 'content-type': 'application/json', 'idempotency-key': idempotencyKey });
  }

  /** Sends a file as the import screen does. */
  upload(path, name, content, fields) {
    const border = `proof-${randomUUID()}`;
    const part = (head, text) => `--${border}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
    const text = [
      ...Object.entries(fields).map(([field, value]) => part(`name="${field}"`, value)),
      part(`name="file"; filename="${name}"`, content),
      `--${border}--\r\n`,
    ].join('');
    return this.send('POST', path, text, { 'content-type': `multipart/form-data; boundary=${border}` });
  }

  /** @throws Error when sign-in is refused. */
  async signIn(email, password) {
    const answer = await this.post('/session', { email, password });
    if (answer.status !== 201)
      throw new Error(`Sign-in of ${email} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    this.cookie = (answer.headers['set-cookie'] ?? []).map(line => line.split(';')[0]).join('; ');
    return this;
  }

  /** @returns {Promise<Answer>} */
  send(method, path, text, headers = {}) {
    return this.#attempt({
      method,
      path,
      text,
      headers,
      from: Date.now(),
      begin: process.hrtime.bigint(),
      again: true,
    });
  }

  #attempt(call) {
    const { method, path, text, headers, from, begin } = call;
    return new Promise(resolve => {
      const finish = (status, body, answerHeaders = {}) =>
        resolve({
          status,
          body,
          headers: answerHeaders,
          milliseconds: Number(process.hrtime.bigint() - begin) / 1e6,
          from,
          until: Date.now(),
        });
      const request = http.request(
        {
          agent,
          host: this.url.hostname,
          port: this.url.port,
          method,
          path: `/api/v1${path}`,
          timeout: PATIENCE,
          headers: {
            accept: 'application/json',
            'accept-language': 'en',
            ...(this.cookie && { cookie: this.cookie }),
            ...(text !== undefined && { 'content-length': Buffer.byteLength(text) }),
            ...headers,
          },
        },
        response => {
          const parts = [];
          response.on('data', part => parts.push(part));
          response.on('error', fault => finish(0, String(fault)));
          response.on('end', () => {
            const raw = Buffer.concat(parts).toString('utf8');
            let body = raw;
            try {
              body = JSON.parse(raw);
            } catch {
              // A calendar file, or nothing at all.
            }
            finish(response.statusCode ?? 0, body, response.headers);
          });
        },
      );
      request.on('timeout', () => request.destroy(new Error(`no answer within ${PATIENCE} ms`)));
      request.on('error', fault => {
        // The server may close an idle connection while the request is on its way; Node leaves it to the caller to try
        // again. The Idempotency-Key makes that safe.
        const idle = request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(fault.code);
        if (idle && call.again) resolve(this.#attempt({ ...call, again: false }));
        else finish(0, String(fault));
      });
      request.end(text);
    });
  }
}

/** Closes the connections that are kept; a proof calls it before it stops the processes. */
export function hangUp() {
  agent.destroy();
}
