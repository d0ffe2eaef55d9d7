import type { JsonObject } from '../values.ts'
import { type Behaviour, type BehaviourContext, kept, type PlannedRequest, plainInput, request } from './plan.ts'

/** The same delivery again, and several applications in one transaction (contract 2, idempotency, ours). */
export const deliveryBehaviours: Behaviour[] = [
  {
    id: 'repeat_identical',
    title: 'The same delivery again',
    expects: kept('The same answer, and nothing new.'),
    build: (context) => repeats(context, { concurrent: false, changed: false }),
  },
  {
    id: 'repeat_changed',
    title: 'The same delivery again with another body',
    expects: kept('The same answer; the first body is the one that counts.'),
    build: (context) => repeats(context, { concurrent: false, changed: true }),
  },
  {
    id: 'repeat_identical_at_once',
    title: 'The same delivery several times at once',
    expects: kept('Every one answered alike, one application.'),
    build: (context) => repeats(context, { concurrent: true, changed: false }),
  },
  {
    id: 'repeat_changed_at_once',
    title: 'The same delivery several times at once with different bodies',
    expects: kept('Every one answered alike, one application, out of one of the bodies whole.'),
    build: (context) => repeats(context, { concurrent: true, changed: true }),
  },
  {
    id: 'transaction_shared',
    title: 'One transaction with two candidates',
    expects: kept('Two applications: the transaction alone is not what makes a delivery one.', 2),
    build: (context) => {
      const first = plainInput(context)
      const second = plainInput(context)
      second.ids = { ...second.ids, transactionId: first.ids.transactionId }
      return [
        request(context, first, {}, { label: 'first candidate' }),
        request(context, second, {}, { label: 'second candidate', step: 2 }),
      ]
    },
  },
]

const TIMES = 4

function repeats(context: BehaviourContext, how: { concurrent: boolean; changed: boolean }): PlannedRequest[] {
  const input = plainInput(context)
  return Array.from({ length: TIMES }, (_, index) => {
    const edit = (message: JsonObject) => {
      if (how.changed && index > 0) {
        Object.assign(message.candidate as object, {
          name: `Mara Quill, copy ${index}`,
          location_city: `City ${index}`,
        })
      }
    }
    return request(context, input, {}, { label: `delivery ${index + 1}`, step: how.concurrent ? 1 : index + 1, edit })
  })
}
