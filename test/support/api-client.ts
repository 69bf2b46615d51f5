import { randomUUID } from 'node:crypto';

/** What the API answered. */
export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Headers;
}

/** Variations of one request. */
export interface RequestOptions {
  headers?: Record<string, string>;
  /** Key of a write; a fresh one unless a test repeats a request on purpose. */
  idempotencyKey?: string;
}

/** One person's browser, as far as the API notices: a cookie, a language, an origin. */
export class ApiClient {
  private cookie = '';

  /**
   * @param url address of the server, without a path.
   * @param language asked for in `Accept-Language`.
   */
  constructor(
    readonly url: string,
    private readonly language: 'nl' | 'en' = 'nl',
  ) {}

  /** Reads below `/api/v1`, such as `/machines?limit=5`. */
  get<Body = Record<string, unknown>>(path: string, options?: RequestOptions): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, options);
  }

  /** Writes JSON below `/api/v1`, with an idempotency key. */
  post<Body = Record<string, unknown>>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<Body>> {
    return this.send('POST', path, body, options);
  }

  /** Deletes below `/api/v1`. */
  delete<Body = Record<string, unknown>>(path: string, options?: RequestOptions): Promise<Answer<Body>> {
    return this.send('DELETE', path, undefined, options);
  }

  /** Sends a file as a form, as the import screen does. */
  upload<Body = Record<string, unknown>>(
    path: string,
    file: Blob,
    name: string,
    fields: Record<string, string>,
  ): Promise<Answer<Body>> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', file, name);
    return this.send('POST', path, form, {});
  }

  /** The session cookie as it would be sent now. */
  get sessionCookie(): string {
    return this.cookie;
  }

  /** Sends text as it is, however malformed, to an address of the whole server. */
  async raw(method: string, path: string, body: string): Promise<{ status: number; text: string }> {
    const response = await fetch(this.url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie: this.cookie, origin: this.url },
      body,
    });
    return { status: response.status, text: await response.text() };
  }

  /** Signs in and keeps the cookie. @throws Error with the answer when that is refused. */
  async signIn(email: string, password: string): Promise<this> {
    const { status, body } = await this.post('/session', { email, password });
    if (status !== 201) throw new Error(`Sign-in of ${email} answered ${status}: ${JSON.stringify(body)}`);
    return this;
  }

  private async send<Body>(
    method: string,
    path: string,
    body: unknown,
    options: RequestOptions = {},
  ): Promise<Answer<Body>> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'accept-language': this.language,
        ...(this.cookie && { cookie: this.cookie }),
        ...(method !== 'GET' && { origin: this.url, 'idempotency-key': options.idempotencyKey ?? randomUUID() }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.keepCookie(line);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers };
  }

  private keepCookie(line: string): void {
    const pair = line.split(';')[0] ?? '';
    this.cookie = pair.endsWith('=') ? '' : pair;
  }
}
