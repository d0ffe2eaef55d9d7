import { ChoiceInput } from '../../components/filter-inputs.tsx'
import { callKinds } from './words.tsx'

type KindProps = { value: string | undefined; onChange: (value: string | undefined) => void }

/** One kind of calls, or any; one that stands in the address is shown, known or not. */
export const KindInput = ({ value, onChange }: KindProps) => (
  <ChoiceInput
    label="Kind"
    value={value}
    values={value === undefined || callKinds.includes(value) ? callKinds : [...callKinds, value]}
    onChange={onChange}
  />
)
