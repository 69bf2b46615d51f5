import { type ProblemTexts, plainProblem } from './problem-text.js';

/** Problems that any route may answer. */
export type GeneralProblemCode =
  | 'REQUEST_NOT_VALID'
  | 'REQUEST_NOT_READABLE'
  | 'REQUEST_TOO_LARGE'
  | 'MEDIA_TYPE_NOT_SUPPORTED'
  | 'NOT_FOUND'
  | 'ROUTE_NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'FORBIDDEN'
  | 'SESSION_REQUIRED'
  | 'ORIGIN_REFUSED'
  | 'TOO_MANY_REQUESTS'
  | 'SERVICE_BUSY'
  | 'INTERNAL_ERROR'
  | 'VERSION_CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'IDEMPOTENCY_KEY_NOT_VALID';

/** Texts of the general problems. `TOO_MANY_REQUESTS` takes `seconds`. */
export const generalProblemTexts: ProblemTexts<GeneralProblemCode> = {
  REQUEST_NOT_VALID: plainProblem(
    400,
    { nl: 'Niet alles is juist ingevuld', en: 'Not everything is filled in correctly' },
    {
      nl: 'Niet alles is juist ingevuld. Kijk na wat bij elk veld staat en verstuur opnieuw.',
      en: 'Not everything is filled in correctly. Check the remark at each field and send again.',
    },
  ),
  REQUEST_NOT_READABLE: plainProblem(
    400,
    { nl: 'De aanvraag is niet leesbaar', en: 'The request is not readable' },
    {
      nl: 'De aanvraag is niet leesbaar. Stuur geldige JSON in UTF-8.',
      en: 'The request is not readable. Send valid JSON in UTF-8.',
    },
  ),
  REQUEST_TOO_LARGE: plainProblem(
    413,
    { nl: 'De aanvraag is te groot', en: 'The request is too large' },
    { nl: 'De aanvraag is te groot. Stuur minder in één keer.', en: 'The request is too large. Send less at once.' },
  ),
  MEDIA_TYPE_NOT_SUPPORTED: plainProblem(
    415,
    { nl: 'Dit soort inhoud wordt niet gelezen', en: 'This kind of content is not read' },
    {
      nl: 'Dit soort inhoud wordt niet gelezen. Stuur JSON, of een bestand waar de route erom vraagt.',
      en: 'This kind of content is not read. Send JSON, or a file where the route asks for one.',
    },
  ),
  NOT_FOUND: plainProblem(
    404,
    { nl: 'Niet gevonden', en: 'Not found' },
    {
      nl: 'Dit bestaat niet, of is niet van je organisatie. Ga terug en kies opnieuw.',
      en: 'This does not exist, or does not belong to your organisation. Go back and choose again.',
    },
  ),
  ROUTE_NOT_FOUND: plainProblem(
    404,
    { nl: 'Dit adres bestaat niet', en: 'This address does not exist' },
    { nl: 'Dit adres bestaat niet. Kijk het adres na.', en: 'This address does not exist. Check the address.' },
  ),
  METHOD_NOT_ALLOWED: plainProblem(
    405,
    { nl: 'Dit kan niet op dit adres', en: 'This address does not allow that' },
    {
      nl: 'Dit kan niet op dit adres. Kijk in de API-beschrijving wat wel kan.',
      en: 'This address does not allow that. See the description of the API for what it does.',
    },
  ),
  FORBIDDEN: plainProblem(
    403,
    { nl: 'Je rol laat dit niet toe', en: 'Your role does not allow this' },
    {
      nl: 'Je rol laat dit niet toe. Vraag het aan de beheerder van je organisatie.',
      en: 'Your role does not allow this. Ask the administrator of your organisation.',
    },
  ),
  SESSION_REQUIRED: plainProblem(
    401,
    { nl: 'Je bent niet aangemeld', en: 'You are not signed in' },
    {
      nl: 'Je bent niet aangemeld, of je sessie is verlopen. Meld je aan en probeer opnieuw.',
      en: 'You are not signed in, or your session has ended. Sign in and try again.',
    },
  ),
  ORIGIN_REFUSED: plainProblem(
    403,
    { nl: 'Deze aanvraag komt van een andere site', en: 'This request comes from another site' },
    {
      nl: 'Deze aanvraag komt van een andere site. Open Campusline op zijn eigen adres en probeer opnieuw.',
      en: 'This request comes from another site. Open Campusline at its own address and try again.',
    },
  ),
  TOO_MANY_REQUESTS: {
    status: 429,
    title: { nl: 'Te veel aanvragen', en: 'Too many requests' },
    parameters: ['seconds'],
    detail: {
      nl: p => `Te veel aanvragen na elkaar. Probeer opnieuw over ${p['seconds']} s.`,
      en: p => `Too many requests in a row. Try again in ${p['seconds']} s.`,
    },
  },
  SERVICE_BUSY: plainProblem(
    503,
    { nl: 'Het is even te druk', en: 'Too busy for a moment' },
    {
      nl: 'Het is even te druk; er is niets gewijzigd. Probeer opnieuw over enkele seconden.',
      en: 'Too busy for a moment; nothing was changed. Try again in a few seconds.',
    },
  ),
  INTERNAL_ERROR: plainProblem(
    500,
    { nl: 'Dit lukte niet door een fout bij ons', en: 'This failed through a fault of ours' },
    {
      nl: 'Dit lukte niet door een fout bij ons. Probeer opnieuw, en meld het aanvraagnummer als het terugkomt.',
      en: 'This failed through a fault of ours. Try again, and report the request number if it returns.',
    },
  ),
  VERSION_CONFLICT: plainProblem(
    409,
    { nl: 'Iemand wijzigde dit intussen', en: 'Someone changed this in the meantime' },
    {
      nl: 'Iemand wijzigde dit intussen. Laad opnieuw en bekijk het verschil.',
      en: 'Someone changed this in the meantime. Reload and look at the difference.',
    },
  ),
  IDEMPOTENCY_KEY_REUSED: plainProblem(
    422,
    { nl: 'Deze sleutel hoort bij een andere aanvraag', en: 'This key belongs to another request' },
    {
      nl: 'Deze Idempotency-Key hoort bij een andere aanvraag. Gebruik een nieuwe sleutel.',
      en: 'This Idempotency-Key belongs to another request. Use a new key.',
    },
  ),
  IDEMPOTENCY_IN_PROGRESS: plainProblem(
    409,
    { nl: 'Dezelfde aanvraag loopt nog', en: 'The same request is still running' },
    {
      nl: 'Dezelfde aanvraag loopt nog. Wacht even en verstuur ze opnieuw met dezelfde sleutel.',
      en: 'The same request is still running. Wait a moment and send it again with the same key.',
    },
  ),
  IDEMPOTENCY_KEY_NOT_VALID: plainProblem(
    400,
    { nl: 'De Idempotency-Key is niet bruikbaar', en: 'The Idempotency-Key is not usable' },
    {
      nl: 'De Idempotency-Key is niet bruikbaar. Stuur er één van 8 tot 200 letters, cijfers of streepjes, zoals een UUID.',
      en: 'The Idempotency-Key is not usable. Send one of 8 to 200 letters, digits or dashes, such as a UUID.',
    },
  ),
};
