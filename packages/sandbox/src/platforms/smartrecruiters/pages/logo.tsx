import { Avatar } from '@mantine/core'

/** A partner's logo, or its first letters; the name always stands beside it. */
export function Logo({ logo, name, size = 48 }: { logo: string | null; name: string; size?: number }) {
  return (
    <Avatar
      src={logo}
      alt=""
      size={size}
      radius="md"
      color="initials"
      name={name}
      imageProps={{ style: { objectFit: 'contain' } }}
    />
  )
}
