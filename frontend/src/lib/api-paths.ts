import type {
  Booking,
  BookingPreview,
  DemoAccount,
  ImportRun,
  ImportRunSummary,
  Machine,
  Mail,
  MailSummary,
  Page,
  PreviewBooking,
  RequestBooking,
  Session,
  Timeline,
} from './api-types';

/** An answer with a JSON body. */
interface Json<Body> {
  headers: { [name: string]: unknown };
  content: { 'application/json': Body };
}
interface Empty {
  headers: { [name: string]: unknown };
  content?: never;
}
interface Nothing {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}
interface ById extends Omit<Nothing, 'path'> {
  path: { id: string };
}
interface Query<Values> extends Omit<Nothing, 'query'> {
  query?: Values;
}
interface Keyed extends Omit<Nothing, 'header'> {
  header: { 'Idempotency-Key': string };
}
interface KeyedById extends Omit<Keyed, 'path'> {
  path: { id: string };
}
interface Get<Parameters, Body> {
  parameters: Parameters;
  requestBody?: never;
  responses: { 200: Json<Body> };
}
interface Send<Parameters, Sent, Body> {
  parameters: Parameters;
  requestBody: { content: { 'application/json': Sent } };
  responses: { 200: Json<Body> };
}
interface Drop<Parameters> {
  parameters: Parameters;
  requestBody?: never;
  responses: { 204: Empty };
}
/** A route: the methods it has; the others are absent. */
interface Route<Methods extends { get?: unknown; post?: unknown; delete?: unknown }> {
  parameters: Nothing;
  get: Methods extends { get: infer Operation } ? Operation : never;
  post: Methods extends { post: infer Operation } ? Operation : never;
  delete: Methods extends { delete: infer Operation } ? Operation : never;
  put?: never;
  patch?: never;
  head?: never;
  options?: never;
  trace?: never;
}

/** Routes of /api/v1 in the shape openapi-fetch reads, so a route, its parameters and its answer are checked together. */
export interface paths {
  '/session': Route<{
    get: Get<Nothing, Session>;
    post: Send<Nothing, { email: string; password: string }, Session>;
    delete: Drop<Nothing>;
  }>;
  '/demo-accounts': Route<{ get: Get<Nothing, { items: DemoAccount[] }> }>;
  '/machines': Route<{
    get: Get<
      Query<{ search?: string; hall?: string; category?: string; limit?: number; cursor?: string }>,
      Page<Machine>
    >;
  }>;
  '/machines/{id}': Route<{ get: Get<ById, Machine> }>;
  '/timeline': Route<{
    get: Get<Query<{ from: string; to: string; machineIds?: string; hall?: string }>, Timeline>;
  }>;
  '/bookings': Route<{
    get: Get<Query<{ view?: 'upcoming' | 'past' | 'cancelled'; limit?: number; cursor?: string }>, Page<Booking>>;
    post: Send<Keyed, RequestBooking, Booking>;
  }>;
  '/bookings/{id}': Route<{ get: Get<ById, Booking> }>;
  '/bookings/preview': Route<{ post: Send<Nothing, PreviewBooking, BookingPreview> }>;
  '/bookings/{id}/move': Route<{
    post: Send<KeyedById, { startsAt: string; endsAt: string; version: number }, Booking>;
  }>;
  '/bookings/{id}/cancel': Route<{ post: Send<ById, { version: number; reason?: string }, Booking> }>;
  '/imports': Route<{ get: Get<Nothing, Page<ImportRunSummary>> }>;
  '/imports/{id}': Route<{ get: Get<ById, ImportRun> }>;
  '/imports/{id}/apply': Route<{ post: Send<ById, { version: number }, ImportRun> }>;
  '/mails': Route<{ get: Get<Query<{ limit?: number; cursor?: string }>, Page<MailSummary>> }>;
  '/mails/{id}': Route<{ get: Get<ById, Mail> }>;
}
