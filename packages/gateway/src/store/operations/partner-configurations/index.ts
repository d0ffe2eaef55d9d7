export { findPartnerConfiguration } from './find-partner-configuration.ts'
export { notePartnerConfiguration } from './note-partner-configuration.ts'
export { schedulePartnerConfigurations } from './schedule-partner-configurations.ts'
