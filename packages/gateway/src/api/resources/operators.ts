import Type from 'typebox'
import { emailKey } from '../../model/email.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { presentOperator } from '../../store/records/operator.ts'
import { createInviting } from '../inviting.ts'
import {
  FirstOperator,
  InvitedOperator,
  NewOperator,
  NewOperatorInvitation,
  Operator,
  OperatorAcceptance,
  OperatorChange,
  OwnSession,
  operatorFilters,
} from '../schemas/operator.ts'
import { answerSignIn, signInProblems } from '../signed-in.ts'
import type { Resource } from './index.ts'

/** People who sign in to the console. */
export const operators: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Operators'
  const kind = 'operator' as const
  const { invite, presentInvited } = createInviting(deps, {
    kind,
    present: presentOperator,
    // Behind a `#`, so that it stands in no log on the way.
    urlOf: (token) => `${deps.operators.consoleUrl}/console/invitation#${token}`,
  })

  route({
    method: 'POST',
    path: '/operators/first',
    name: 'createFirstOperator',
    tag,
    summary: 'Make the first operator',
    description:
      'As long as there is none, each start of Gangway prints a link. Its token makes the first operator, who is an admin ' +
      'and signed in at once.',
    scope: 'anyone',
    body: FirstOperator,
    problems: ['link_not_valid', 'passwords_off', ...signInProblems],
    answer: { status: 201, description: 'The session.', schema: OwnSession },
    handler: async ({ body, note }) =>
      answerSignIn(deps, note!, await deps.operators.acceptFirst({ ...body, note: note! })),
  })

  route({
    method: 'POST',
    path: '/operators/accept',
    name: 'acceptOperatorInvitation',
    tag,
    summary: 'Accept an invitation',
    description: 'The person has the password from now on, and is signed in at once. Codes are off.',
    scope: 'anyone',
    body: OperatorAcceptance,
    problems: ['link_not_valid', 'passwords_off', ...signInProblems],
    answer: { status: 201, description: 'The session.', schema: OwnSession },
    handler: async ({ body, note }) => answerSignIn(deps, note!, await deps.operators.accept({ ...body, note: note! })),
  })

  route({
    method: 'POST',
    path: '/operators',
    name: 'createOperator',
    tag,
    summary: 'Invite an operator',
    description: 'Gangway sends no mail: give `invitationUrl` to the person, who chooses a password there.',
    scope: 'admin',
    body: NewOperator,
    problems: ['conflict'],
    answer: { status: 201, description: 'The operator and the invitation.', schema: InvitedOperator },
    async handler({ tenant, body, idempotency }) {
      const { email, name = '', role, expiresInHours } = body
      const args = {
        ...invite(tenant, deps.ids.newId('account'), expiresInHours),
        email: email.trim(),
        emailFold: emailKey(email),
        name,
        externalRef: null,
        role,
      }
      return presentInvited(await store.createAccount(tenant, args, idempotency))
    },
  })

  route({
    method: 'GET',
    path: '/operators',
    name: 'listOperators',
    tag,
    summary: 'List operators',
    scope: 'admin',
    query: Type.Object({ ...pageParameters, ...operatorFilters }),
    answer: { status: 200, description: 'Operators, newest first.', schema: listOf(Operator) },
    async handler({ tenant, query }) {
      const { role, status } = query
      const page = readPage('operators', tenant, query)
      const rows = await store.listAccounts(tenant, { page, filter: { kind, role, status } })
      return presentPage('operators', tenant, rows, presentOperator)
    },
  })

  route({
    method: 'GET',
    path: '/operators/:id',
    name: 'readOperator',
    tag,
    summary: 'Read an operator',
    scope: 'admin',
    answer: { status: 200, description: 'The operator.', schema: Operator },
    handler: async ({ tenant, params }) => presentOperator(await store.findAccount(tenant, { id: params.id!, kind })),
  })

  route({
    method: 'POST',
    path: '/operators/:id/invite',
    name: 'inviteOperator',
    tag,
    summary: 'Invite an operator anew',
    description:
      'For a forgotten password or a lost authenticator app: by the link the person chooses a new password, and codes are ' +
      'off again. Until then everything stays as it is; an older invitation ends at once.',
    scope: 'admin',
    body: NewOperatorInvitation,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The operator and the new invitation.', schema: InvitedOperator },
    async handler({ tenant, params, body, idempotency }) {
      const args = invite(tenant, params.id!, body.expiresInHours)
      return presentInvited(await store.inviteAccount(tenant, args, idempotency))
    },
  })

  route({
    method: 'PATCH',
    path: '/operators/:id',
    name: 'changeOperator',
    tag,
    summary: 'Change an operator',
    description:
      'A merge patch (RFC 7396). Another role holds from the next request on; whoever is disabled is signed out at once.',
    scope: 'admin',
    body: OperatorChange,
    problems: ['invalid_state', 'last_admin'],
    answer: { status: 200, description: 'The operator as it is now.', schema: Operator },
    async handler({ tenant, params, body: { name, ...change } }) {
      const set = { ...change, ...(name !== undefined && { name: name ?? '' }) }
      return presentOperator(await store.changeOperator(tenant, { id: params.id!, ...set, now: deps.now() }))
    },
  })

  route({
    method: 'DELETE',
    path: '/operators/:id',
    name: 'deleteOperator',
    tag,
    summary: 'Disable an operator',
    description: 'Who is signed in is signed out at once. The record stays: what the operator did is told by it.',
    scope: 'admin',
    problems: ['last_admin'],
    answer: { status: 204, description: 'The operator cannot sign in any more.' },
    async handler({ tenant, params }) {
      await store.changeOperator(tenant, { id: params.id!, status: 'disabled', now: deps.now() })
    },
  })
}
