import { Button, Menu, Text } from '@mantine/core'
import { roleNames, signOut, useSession } from '../session.tsx'

/** Who is signed in, and the way out. */
export function AccountMenu({ openHelp }: { openHelp: () => void }) {
  const { operator } = useSession()
  const name = operator.name ?? operator.email
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" aria-label={`Account of ${name}`} px="sm" maw="12rem">
          <Text span truncate size="sm" visibleFrom="sm">
            {name}
          </Text>
          <Text span size="sm" hiddenFrom="sm" aria-hidden>
            {name.slice(0, 1).toUpperCase()}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="breakable">
          {operator.email}
          <br />
          {roleNames[operator.role]}
        </Menu.Label>
        <Menu.Item onClick={openHelp}>Keyboard shortcuts</Menu.Item>
        <Menu.Item component="a" href="/docs" target="_blank" rel="noreferrer">
          API reference
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
