import Type from 'typebox'
import { emailKey } from '../../model/email.ts'
import { listOf, pageParameters, presentPage, readPage } from '../../model/list.ts'
import { Problem } from '../../model/problems.ts'
import { changeRecord } from '../../store/change-record.ts'
import { presentAccount } from '../../store/records/account.ts'
import { createInviting } from '../inviting.ts'
import {
  Account,
  AccountChange,
  accountFilters,
  InvitedAccount,
  NewAccount,
  NewInvitation,
} from '../schemas/account.ts'
import type { Resource } from './index.ts'

/** Customers' people who sign in with us, where no provider of identities does it. */
export const accounts: Resource = (route, deps) => {
  const { store } = deps
  const tag = 'Accounts'
  const kind = 'customer' as const
  const { invite, presentInvited } = createInviting(deps, {
    kind,
    present: presentAccount,
    urlOf: (token) => `${deps.publicUrl}/invitations/${token}`,
  })

  route({
    method: 'POST',
    path: '/accounts',
    name: 'createAccount',
    tag,
    summary: "Invite a customer's person",
    description:
      'Gangway sends no mail: give `invitationUrl` to the person, who chooses a password there and can then connect the ' +
      'customer to a platform.',
    scope: 'write',
    body: NewAccount,
    problems: ['conflict'],
    answer: { status: 201, description: 'The account and its invitation.', schema: InvitedAccount },
    async handler({ tenant, body, idempotency }) {
      const { email, name, externalRef, expiresInHours } = body
      const args = {
        ...invite(tenant, deps.ids.newId('account'), expiresInHours),
        email: email.trim(),
        emailFold: emailKey(email),
        name,
        externalRef,
      }
      return presentInvited(await store.createAccount(tenant, args, idempotency))
    },
  })

  route({
    method: 'GET',
    path: '/accounts',
    name: 'listAccounts',
    tag,
    summary: 'List accounts',
    scope: 'read_redacted',
    query: Type.Object({ ...pageParameters, ...accountFilters }),
    answer: { status: 200, description: 'Accounts, newest first.', schema: listOf(Account) },
    async handler({ tenant, query }) {
      const { status, externalRef, email } = query
      const filter = { kind, status, externalRef, emailFold: email && emailKey(email) }
      const rows = await store.listAccounts(tenant, { page: readPage('accounts', tenant, query), filter })
      return presentPage('accounts', tenant, rows, presentAccount)
    },
  })

  route({
    method: 'GET',
    path: '/accounts/:id',
    name: 'readAccount',
    tag,
    summary: 'Read an account',
    scope: 'read_redacted',
    answer: { status: 200, description: 'The account.', schema: Account },
    handler: async ({ tenant, params }) => presentAccount(await store.findAccount(tenant, { id: params.id!, kind })),
  })

  route({
    method: 'POST',
    path: '/accounts/:id/invite',
    name: 'inviteAccount',
    tag,
    summary: 'Invite a person anew',
    description:
      'For a forgotten password or a lost authenticator app: by the link the person chooses a new password, and codes are ' +
      'off again. Until then everything stays as it is; an older invitation ends at once.',
    scope: 'write',
    body: NewInvitation,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The account and its new invitation.', schema: InvitedAccount },
    async handler({ tenant, params, body, idempotency }) {
      const args = invite(tenant, params.id!, body.expiresInHours)
      return presentInvited(await store.inviteAccount(tenant, args, idempotency))
    },
  })

  route({
    method: 'PATCH',
    path: '/accounts/:id',
    name: 'changeAccount',
    tag,
    summary: 'Change an account',
    description: 'A merge patch (RFC 7396). Whoever is signed in to an account that is disabled is signed out.',
    scope: 'write',
    body: AccountChange,
    problems: ['invalid_state'],
    answer: { status: 200, description: 'The account as it is now.', schema: Account },
    handler: ({ tenant, params, body }) =>
      changeRecord(
        () => store.findAccount(tenant, { id: params.id!, kind }),
        async ({ id, version, password_hash: password }) => {
          const { name, externalRef, status } = body
          if (status === 'active' && password === null) {
            throw new Problem('invalid_state', 'An account without a password becomes active by its invitation')
          }
          const set = {
            ...(name !== undefined && { name }),
            ...(externalRef !== undefined && { external_ref: externalRef }),
            ...(status !== undefined && { status }),
          }
          return presentAccount(await store.changeAccount(tenant, { id, version, set, now: deps.now() }))
        },
      ),
  })

  route({
    method: 'DELETE',
    path: '/accounts/:id',
    name: 'deleteAccount',
    tag,
    summary: 'Delete an account',
    description: 'For good. What the person has connected stays connected.',
    scope: 'write',
    answer: { status: 204, description: 'It is gone.' },
    handler: ({ tenant, params }) => store.deleteAccount(tenant, { id: params.id!, kind }),
  })
}
