export { findPerson } from './find-person.ts'
export { findClicks, listDispositionsOf, listEventsOf, listMessagesOf, listWholeCalls } from './list-traces.ts'
