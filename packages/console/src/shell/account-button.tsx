import { Button, type ButtonProps, Text } from '@mantine/core'
import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { useSession } from '../session.tsx'

const AccountMenu = lazy(() => import('./account-menu.tsx').then((file) => ({ default: file.AccountMenu })))

/** Who is signed in; pressed, a menu. The menu is loaded when it is first wanted: the first view does without. */
export function Account({ openHelp }: { openHelp: () => void }) {
  const [wanted, setWanted] = useState(false)
  if (!wanted) return <AccountButton onClick={() => setWanted(true)} aria-haspopup="menu" aria-expanded={false} />
  return (
    <Suspense fallback={<AccountButton aria-haspopup="menu" aria-expanded={false} />}>
      <AccountMenu openHelp={openHelp} />
    </Suspense>
  )
}

export function AccountButton(props: ButtonProps & ComponentProps<'button'>) {
  const { operator } = useSession()
  const name = operator.name ?? operator.email
  return (
    <Button variant="default" aria-label={`Account of ${name}`} px="sm" maw="12rem" {...props}>
      <Text span truncate size="sm" visibleFrom="sm">
        {name}
      </Text>
      <Text span size="sm" hiddenFrom="sm" aria-hidden>
        {name.slice(0, 1).toUpperCase()}
      </Text>
    </Button>
  )
}
