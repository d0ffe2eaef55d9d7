import type { InputWrapperProps } from '@mantine/core'

/** What is said about a field stands below it, so that fields beside each other are in line. */
export const fieldOrder: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error']
