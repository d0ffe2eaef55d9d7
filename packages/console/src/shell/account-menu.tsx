import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { roleNames, signOut, useSession } from '../session.tsx'
import { AccountButton } from './account-button.tsx'

/** Who is signed in, and the way out. Open from the start. */
export function AccountMenu({ openHelp }: { openHelp: () => void }) {
  const { operator } = useSession()
  return (
    <Menu position="bottom-end" width={260} defaultOpened>
      <Menu.Target>
        <AccountButton />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="breakable">
          {operator.email}
          <br />
          {roleNames[operator.role]}
        </Menu.Label>
        <Menu.Item component={Link} to="/account">
          Your account
        </Menu.Item>
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
