import { ActionIcon, useMantineColorScheme } from '@mantine/core'

/** As the system, light, dark, and round again. */
export function ColorSchemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const next = { auto: 'light', light: 'dark', dark: 'auto' } as const
  const sign = { auto: '◐', light: '☀', dark: '☾' } as const
  const label = `Colours: ${colorScheme === 'auto' ? 'as the system' : colorScheme}. Change to ${next[colorScheme]}`
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next[colorScheme])}
    >
      {sign[colorScheme]}
    </ActionIcon>
  )
}
