import { Page } from '@gangway/ui'
import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'

export function NotFoundPage() {
  return (
    <Page title="There is no such page">
      <Text>
        It may have gone with the data it showed.{' '}
        <Anchor component={Link} to="/">
          Start at home
        </Anchor>
        .
      </Text>
    </Page>
  )
}
