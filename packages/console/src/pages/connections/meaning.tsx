import { Code } from '@mantine/core'

/** A text in which what stands between backticks is code. */
export function Meaning({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text that does not change
          <Code key={index} fz="inherit">
            {part}
          </Code>
        ),
      )}
    </>
  )
}
