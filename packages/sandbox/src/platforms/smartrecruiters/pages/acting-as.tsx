import { Select } from '@mantine/core'
import { useActingUser } from './recruiting-queries.tsx'

/** Who orders and moves candidates: the partner is told, and may offer each user other packages. */
export function ActingAs({ description }: { description?: string }) {
  const { users, user, choose } = useActingUser()
  if (!user) return null
  return (
    <Select
      label="Acting as"
      description={description}
      data={users.map(({ id, firstName, lastName, title }) => ({
        value: id,
        label: `${firstName} ${lastName}, ${title}`,
      }))}
      value={user.id}
      onChange={(id) => id && choose(id)}
      allowDeselect={false}
      maw={360}
    />
  )
}
