import { ColorSchemeSwitch, Outline } from '@gangway/ui'
import { Anchor, AppShell, Burger, Button, Group, Kbd, NavLink, Text, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { areas } from '../areas.tsx'
import { useMay } from '../session.tsx'
import { Account } from './account.tsx'
import { useShortcuts } from './shortcuts.tsx'
import { Toasts } from './toasts.tsx'
import { Unreachable } from './unreachable.tsx'

const Palette = lazy(() => import('./palette.tsx').then((file) => ({ default: file.Palette })))
const ShortcutHelp = lazy(() => import('./shortcut-help.tsx').then((file) => ({ default: file.ShortcutHelp })))

/** Around every page: navigation, the command palette, what the keyboard does, and what has just been done. */
export function Shell() {
  const [menuOpened, menu] = useDisclosure()
  const [paletteOpened, palette] = useDisclosure()
  const [helpOpened, help] = useDisclosure()
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu of narrow screens
  useEffect(menu.close, [pathname])
  useShortcuts({ openPalette: palette.open, openHelp: help.open })
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !menuOpened } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={menuOpened} onClick={menu.toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
            <Anchor component={Link} to="/" underline="never" c="inherit">
              <Text fw={700} component="span">
                Gangway
              </Text>
            </Anchor>
          </Group>
          <Button
            variant="default"
            onClick={palette.open}
            className="palette-button"
            justify="space-between"
            rightSection={
              <Kbd size="xs" visibleFrom="sm" aria-hidden>
                Ctrl K
              </Kbd>
            }
            aria-keyshortcuts="Control+K Meta+K"
          >
            <Text span size="sm" c="dimmed">
              Go to
              <VisuallyHidden> a page or a record</VisuallyHidden>
            </Text>
          </Button>
          <Group gap="xs" wrap="nowrap">
            <ColorSchemeSwitch />
            <Account openHelp={help.open} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" style={{ overflowY: 'auto' }} component="nav" aria-label="Areas">
        <Navigation pathname={pathname} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1}>
        <Unreachable />
        <Suspense fallback={<Outline />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
      <Suspense>
        {paletteOpened && <Palette close={palette.close} />}
        {helpOpened && <ShortcutHelp close={help.close} />}
      </Suspense>
      <Toasts />
    </AppShell>
  )
}

function Navigation({ pathname }: { pathname: string }) {
  const may = useMay()
  return areas
    .filter(({ scope }) => !scope || may(scope))
    .map(({ label, to }) => {
      const here = pathname === to || pathname.startsWith(`${to}/`)
      return (
        <NavLink
          key={to}
          component={Link}
          to={to}
          label={label}
          active={here}
          aria-current={here ? 'page' : undefined}
        />
      )
    })
}
