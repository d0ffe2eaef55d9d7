export { ping } from './ping.ts'
export { readSetting } from './read-setting.ts'
export { settleSetting } from './settle-setting.ts'
