import { ColorSchemeSwitch } from '@gangway/ui'
import { Anchor, AppShell, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ActiveFaults } from './components/active-faults.tsx'
import { allPlatformPages } from './platform-pages.tsx'

/** Around every page: navigation over the platforms, light and dark, and what is broken on purpose just now. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure()
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu of narrow screens
  useEffect(close, [pathname])
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 248, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
            <Anchor component={Link} to="/" underline="never" c="inherit">
              <Text fw={700} component="span">
                Gangway
              </Text>{' '}
              <Text component="span" c="dimmed">
                sandbox
              </Text>
            </Anchor>
          </Group>
          <ColorSchemeSwitch />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" component="nav" aria-label="Platforms">
        <ScrollArea>
          <Item label="Home" to="/" current={pathname} exact />
          {allPlatformPages.map(({ id, name, navigation }) => (
            <PlatformItems key={id} id={id} name={name} navigation={navigation} current={pathname} />
          ))}
          <Item label="Traffic" to="/traffic" current={pathname} />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <ActiveFaults />
        <Outlet />
      </AppShell.Main>
    </AppShell>
  )
}

type ItemProps = { label: string; to: string; current: string; exact?: boolean }

function Item({ label, to, current, exact = false }: ItemProps) {
  const active = current === to || (!exact && current.startsWith(`${to}/`))
  return (
    <NavLink
      component={Link}
      to={to}
      activeOptions={{ exact }}
      label={label}
      active={active}
      aria-current={active ? 'page' : undefined}
    />
  )
}

type PlatformItemsProps = {
  id: string
  name: string
  navigation: readonly { label: string; to: string }[]
  current: string
}

function PlatformItems({ id, name, navigation, current }: PlatformItemsProps) {
  const home = navigation[0]!.to
  const here = current === home || current.startsWith(`${home}/`)
  const [opened, { toggle, open }] = useDisclosure(here)
  useEffect(() => {
    if (here) open()
  }, [here, open])
  return (
    <NavLink label={name} opened={opened} onChange={toggle} component="button" aria-expanded={opened} id={`nav-${id}`}>
      {navigation.map(({ label, to }) => (
        <Item key={to} label={label} to={to} current={current} exact={to === home} />
      ))}
    </NavLink>
  )
}
