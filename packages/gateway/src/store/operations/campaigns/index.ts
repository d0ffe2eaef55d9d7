export { createCampaign } from './create-campaign.ts'
export { findCampaign } from './find-campaign.ts'
export { listCampaigns } from './list-campaigns.ts'
export { noteCampaign } from './note-campaign.ts'
