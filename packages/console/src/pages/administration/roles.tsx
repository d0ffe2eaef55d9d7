import { Radio, Stack } from '@mantine/core'
import { type Role, roleNames } from '../../session.tsx'

/** The roles, from the one that may least. */
export const roles: readonly Role[] = ['viewer_redacted', 'viewer', 'operator', 'admin']

const meanings: Record<Role, string> = {
  viewer_redacted: 'Sees everything, with people masked.',
  viewer: 'Sees everything but secrets.',
  operator: 'Changes things too: statuses, connections, webhooks, jobs.',
  admin: 'Sees to operators and API keys besides.',
}

type RoleProps = { value: Role; onChange: (role: Role) => void; error?: string | undefined }

/** Chooses what somebody may do. */
export function RoleInput({ value, onChange, error }: RoleProps) {
  return (
    <Radio.Group label="Role" value={value} onChange={(role) => onChange(role as Role)} error={error}>
      <Stack gap={6} mt={6}>
        {roles.map((role) => (
          <Radio key={role} value={role} label={roleNames[role]} description={meanings[role]} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
