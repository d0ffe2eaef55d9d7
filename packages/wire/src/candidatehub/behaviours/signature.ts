import { type Behaviour, kept, plainInput, request, single, unauthentic } from './plan.ts'

/** Who signed, when, and with whose credentials (contract 3). */
export const signatureBehaviours: Behaviour[] = [
  {
    id: 'valid_signed',
    title: 'A valid, signed import',
    expects: kept('Answered 200 with success 1, kept and reported.'),
    build: single({}),
  },
  {
    id: 'authentication_omitted',
    title: 'No authentication',
    expects: unauthentic('Refused unless the connection allows unsigned imports in so many words.'),
    build: single({ authentication: 'omitted' }),
  },
  {
    id: 'signature_wrong',
    title: 'A signature made with another secret',
    expects: unauthentic('Refused; the answer holds neither the secret nor the expected signature.'),
    build: single({ authentication: 'wrong' }),
  },
  {
    id: 'body_changed_after_signing',
    title: 'The right signature with a changed body',
    expects: kept('Verifies all the same: the signature covers the API key and the time, not the candidate.'),
    build: (context) => [
      request(
        context,
        plainInput(context),
        {},
        {
          edit: (message) => Object.assign(message.candidate as object, { name: 'Somebody Else' }),
        },
      ),
    ],
  },
  {
    id: 'time_number',
    title: 'time as a JSON number',
    expects: kept('Verifies over the decimal digits.'),
    build: single({ timeAs: 'number' }),
  },
  {
    id: 'time_stale',
    title: 'A time an hour old',
    expects: {
      ...unauthentic('Refused where the window is enforced; only noted where it is set to log.'),
      window: true,
    },
    build: single({ timeOffsetSeconds: -3600 }),
  },
  {
    id: 'time_ahead',
    title: 'A time an hour ahead',
    expects: {
      ...unauthentic('Refused where the window is enforced; only noted where it is set to log.'),
      window: true,
    },
    build: single({ timeOffsetSeconds: 3600 }),
  },
  {
    id: 'time_seconds',
    title: 'A time in seconds',
    expects: { ...unauthentic('Refused as far outside the window; the unit is never guessed.'), window: true },
    build: single({ timeUnit: 'seconds' }),
  },
  {
    id: 'signature_upper_case',
    title: 'The signature in upper case',
    expects: kept('Verifies: letter case does not matter in hexadecimal.'),
    build: single({ authentication: 'upper_case' }),
  },
  {
    id: 'signature_shared',
    title: 'Two candidates with one identical signature',
    expects: kept('Both are kept: the signature is no nonce.', 2),
    build: (context) => [
      request(context, plainInput(context), {}, { label: 'first candidate' }),
      request(context, plainInput(context), {}, { label: 'second candidate', step: 2 }),
    ],
  },
  {
    id: 'client_foreign',
    title: "One client's credentials with another client's hub_client_id",
    expects: unauthentic('Refused: a credential is bound to its client.'),
    build: single({}, (input, context) => {
      input.ids = { ...input.ids, clientId: context.otherClientId }
    }),
  },
]
