import createClient from 'openapi-fetch';
import type { Middleware } from 'openapi-fetch';
import { networkProblem, problemFromResponse } from './api-problem';
import type { Refined, Routes } from './api-types';
import { i18n } from './i18n';

/** Where the API lives, seen from the browser. */
export const API_ROOT = '/api/v1';

const sentences = () => ({ network: i18n.t('app:problem.network'), unreadable: i18n.t('app:problem.unreadable') });

/** Asks for the person's language and turns every refusal into an {@link ApiProblem}. */
const problems: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', i18n.language);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) throw await problemFromResponse(response, sentences());
  },
  onError({ error }) {
    // A cancelled request is no network failure: the caller went away on purpose.
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return networkProblem(sentences());
  },
};

/** The one client of /api/v1. Calls throw ApiProblem; use {@link answerOf} to get the body. */
export const api = createClient<Routes>({ baseUrl: API_ROOT, credentials: 'same-origin' });
api.use(problems);

/**
 * Body of a call to {@link api}.
 * @throws ApiProblem when the server refused or was not reached
 */
export async function answerOf<Body>(call: Promise<{ data?: Body }>): Promise<Refined<Body>> {
  const { data } = await call;
  return data as Refined<Body>;
}

/**
 * Sends a file with its fields as multipart.
 * @throws ApiProblem when the server refused or was not reached
 */
export async function sendFile<Body>(path: `/${string}`, file: File, fields: Record<string, string>): Promise<Body> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(`${API_ROOT}${path}`, {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
      headers: { 'Accept-Language': i18n.language },
    });
  } catch {
    throw networkProblem(sentences());
  }
  if (!response.ok) throw await problemFromResponse(response, sentences());
  return (await response.json()) as Body;
}
