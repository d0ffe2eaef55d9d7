export { changeSetting } from './change-setting.ts'
export { ping } from './ping.ts'
export { readSetting } from './read-setting.ts'
export { settleSetting } from './settle-setting.ts'
