import { CodesToKeep, codesOffer, NewPassword } from '../schemas/operator.ts'
import { ownSession, signInProblem } from '../signed-in.ts'
import type { Resource } from './index.ts'

/** What operators change of their own accounts. */
export const ownAccount: Resource = (route, { operators }) => {
  const tag = 'Operators'

  route({
    method: 'PUT',
    path: '/sessions/current/password',
    name: 'changeOwnPassword',
    tag,
    summary: 'Change your own password',
    description: 'Whoever else is signed in to the account is signed out.',
    scope: 'read_redacted',
    body: NewPassword,
    problems: ['sign_in_failed', 'passwords_off', 'too_many_tries'],
    answer: { status: 204, description: 'The new one holds.' },
    async handler({ caller, body }) {
      const outcome = await operators.changePassword(ownSession(caller), body)
      if (!outcome.ok) throw signInProblem(outcome, '/newPassword')
    },
  })

  route({
    method: 'GET',
    path: '/sessions/current/codes',
    name: 'offerOwnCodes',
    tag,
    summary: 'A secret for your authenticator app',
    description: 'Another one each time. Nothing is changed until it is sent back with a code.',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The secret, and its URI to be shown as a QR code.', schema: codesOffer },
    handler: async ({ caller }) => operators.offerCodes(ownSession(caller)),
  })

  route({
    method: 'PUT',
    path: '/sessions/current/codes',
    name: 'keepOwnCodes',
    tag,
    summary: 'Have codes asked for',
    description:
      'From now on you sign in with a code besides the password. Whoever else is signed in to the account is signed out. ' +
      'Codes are turned off by a new invitation.',
    scope: 'read_redacted',
    body: CodesToKeep,
    problems: ['sign_in_failed', 'code_wrong', 'passwords_off', 'too_many_tries'],
    answer: { status: 204, description: 'Codes are on.' },
    async handler({ caller, body }) {
      const outcome = await operators.keepCodes(ownSession(caller), body)
      if (!outcome.ok) throw signInProblem(outcome)
    },
  })
}
