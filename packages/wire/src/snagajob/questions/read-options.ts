import { isObject, member } from '../json.ts'
import { type Problem, problem, step } from './problems.ts'
import type { Option } from './types.ts'

/** Reads the options of a select or multiselect question. */
export function readOptions(value: unknown, pointer: string, problems: Problem[]): Option[] {
  const report = (...args: Parameters<typeof problem>) => void problems.push(problem(...args))
  if (!Array.isArray(value)) {
    report('unusable', pointer, 'options_missing', 'a select or multiselect question needs an array of options')
    return []
  }
  if (value.length === 0) report('unusable', pointer, 'options_empty', 'there is no option to choose')
  const options: Option[] = []
  const seen = new Set<string>()
  value.forEach((entry: unknown, i) => {
    const option = readOption(entry, step(pointer, i), problems)
    if (option === null) return
    if (seen.has(option.value)) {
      const message = 'another option of this question has the same value'
      report('coerced', step(step(pointer, i), 'value'), 'option_value_duplicate', message)
      return
    }
    seen.add(option.value)
    options.push(option)
  })
  return options
}

function readOption(entry: unknown, pointer: string, problems: Problem[]): Option | null {
  const report = (...args: Parameters<typeof problem>) => void problems.push(problem(...args))
  if (!isObject(entry)) {
    report('unusable', pointer, 'option_not_an_object', 'an option is {value, label}')
    return null
  }
  const value = member(entry, 'value')
  const label = member(entry, 'label')
  if (typeof value !== 'string' && typeof value !== 'number') {
    report('unusable', step(pointer, 'value'), 'option_value_missing', 'an option needs a value, a text')
    return null
  }
  if (typeof value === 'number') report('noted', step(pointer, 'value'), 'option_value_number', 'taken as text')
  if (value === '') report('coerced', step(pointer, 'value'), 'option_value_empty', 'the value is an empty text')
  if (typeof label === 'number') {
    report('coerced', step(pointer, 'label'), 'option_label_not_text', 'label is a text; a number was given')
  } else if (typeof label !== 'string' || label.trim() === '') {
    report(
      'coerced',
      step(pointer, 'label'),
      'option_label_missing',
      'an option needs a label, a text that is not empty',
    )
    return { value: String(value), label: String(value) }
  }
  return { value: String(value), label: String(label) }
}
