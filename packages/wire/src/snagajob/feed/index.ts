export {
  defaultEmploymentTypes,
  type EmploymentType,
  employmentTypes,
  readEmploymentTypes,
  writeEmploymentTypes,
} from './employment-types.ts'
export {
  cleanText,
  type ElementMap,
  type ElementMaps,
  elementMapFaults,
  type FeedElement,
  type FeedFields,
  type FeedItem,
  feedElements,
  legacyElements,
  requiredElements,
} from './feed-item.ts'
export {
  createFeedReader,
  type FeedFault,
  type FeedReader,
  type FeedReaderOptions,
  type OtherElement,
  type ReadItem,
} from './read-feed.ts'
export { type ItemFault, itemValidator, type ValidationOptions, validateItem } from './validate-item.ts'
export { type FeedOptions, feedHead, feedItem, feedTail } from './write-feed.ts'
