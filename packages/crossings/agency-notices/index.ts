export {
  type AgencyNotice,
  type AgencyTelling,
  agencyNotice,
  agencyTelling,
  noticeMessage,
  type TellingState,
} from './agency-notice.ts'
