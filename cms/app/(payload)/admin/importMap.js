import { OverwritePanel as OverwritePanel_229469e82e7b9aedd48a1c4bd73b8846 } from '../../../../cms/admin/overwrite-panel.tsx'
import { UnsavedForm as UnsavedForm_a1c547a1fce56872c81e64dd8a611fec } from '../../../../cms/admin/unsaved-form.tsx'
import { RenditionDesk as RenditionDesk_afb71b05db7d14b4aa1a9fa8163f3d63 } from '../../../../cms/admin/rendition-desk.tsx'
import { TemplatePicker as TemplatePicker_4340a8c9d5e9c2bf9bf59df76b280a5f } from '../../../../cms/admin/writing/template-picker.tsx'
import { SpokenSeconds as SpokenSeconds_c16cc1f521d11866be7c53f7be2d37fc } from '../../../../cms/admin/writing/spoken-seconds.tsx'
import { TermsPanel as TermsPanel_d23787136c36cb4d9eab1df03a803d92 } from '../../../../cms/admin/writing/terms-panel.tsx'
import { SmsCounter as SmsCounter_9a684091ca2e6ba873ade0e9dda5210c } from '../../../../cms/admin/writing/sms-counter.tsx'
import { SafetyPanel as SafetyPanel_027b4bd36de35d9ec6ff33fdbd48d5b8 } from '../../../../cms/admin/safety-panel.tsx'
import { SheetsPanel as SheetsPanel_169ea7e88a4aaa4a359430ae6e766a63 } from '../../../../cms/admin/sheets/sheets-panel.tsx'
import { RecordingView as RecordingView_0a00364e7a0fc64588b5d52a74def063 } from '../../../../cms/admin/recording/recording-view.tsx'
import { ListeningPanel as ListeningPanel_0f04b5b5cc53ee597664ab429f4d2489 } from '../../../../cms/admin/recording/listening-panel.tsx'
import { EditionDesk as EditionDesk_49ca1a24416b136bd0a7d95b795ed5b8 } from '../../../../cms/admin/edition-desk.tsx'
import { EditionOrder as EditionOrder_512b88e9cbdf059bda25e7a341acf02b } from '../../../../cms/admin/edition-order.tsx'
import { EditionPreflight as EditionPreflight_e3288c1790f6ce709c4eed60d463fe20 } from '../../../../cms/admin/edition-preflight.tsx'
import { MarketPreview as MarketPreview_bbcf86ada0d10970c77b966bbbf781d3 } from '../../../../cms/admin/market-preview.tsx'
import { KeyCardButton as KeyCardButton_1d0d6cdf12661b9373c984aad4fee118 } from '../../../../cms/admin/key-card.tsx'
import { NameRecorder as NameRecorder_120fcf3b79901935831dd252a6ce714a } from '../../../../cms/admin/recording/name-recorder.tsx'
import { HotlinePanel as HotlinePanel_3a36fd989b463ad37e928b1d0e0e33b6 } from '../../../../cms/admin/hotline-panel.tsx'
import { VerificationPanel as VerificationPanel_5f344e6ce1222c0a4aaff8e0d52de9b4 } from '../../../../cms/admin/verification-panel.tsx'
import { ServicePanel as ServicePanel_7de50db2b7d0e8d425facc390b9d951b } from '../../../../cms/admin/service-panel.tsx'
import { CurrentPassword as CurrentPassword_a5658a3eb8b665726afb1dd6971312ba } from '../../../../cms/accounts/current-password.tsx'
import { SecondFactorPanel as SecondFactorPanel_a9a04bbbc27e6dea17180845e8e417ad } from '../../../../cms/accounts/second-factor-panel.tsx'
import { SessionList as SessionList_836ad4207ce6b7e46caa3f9f44a1b987 } from '../../../../cms/admin/session-list.tsx'
import { AuditSubjectCell as AuditSubjectCell_2339824dc163139a849d6fac73aa7883 } from '../../../../cms/admin/audit-cells.tsx'
import { AuditFieldsCell as AuditFieldsCell_2339824dc163139a849d6fac73aa7883 } from '../../../../cms/admin/audit-cells.tsx'
import { AuditFilter as AuditFilter_94ce356d7ab606e7bdd7d0fd1f9dc191 } from '../../../../cms/admin/audit-filter.tsx'
import { StartPanel as StartPanel_fb175ae009b2319228d6b5d521cbf998 } from '../../../../cms/admin/start-panel.tsx'
import { CoverageLink as CoverageLink_8ddcf3a1802aab8dc4371dacb4a00822 } from '../../../../cms/admin/coverage-link.tsx'
import { CalendarLink as CalendarLink_15bb1a81249d240515a35687ca41462c } from '../../../../cms/admin/calendar-link.tsx'
import { ImportLink as ImportLink_51a84535555bcaa7ea5340e4f0830f1e } from '../../../../cms/admin/import/import-link.tsx'
import { HealthLink as HealthLink_dbe8fbfa209f86e51a8ab26403ab18a4 } from '../../../../cms/admin/health-link.tsx'
import { NetworkErrors as NetworkErrors_a2ef8aa1cb85d6d83a81daf94912a86d } from '../../../../cms/admin/network-errors.tsx'
import { LoginView as LoginView_522dfa99d20cde68eed393883dd8d8a5 } from '../../../../cms/accounts/login-view.tsx'
import { CoverageView as CoverageView_e7c25c3f899546b142a611237fee7dfc } from '../../../../cms/admin/coverage-view.tsx'
import { CalendarView as CalendarView_0a1a3c03f9e3b17bf9f9aec3c0b8e0be } from '../../../../cms/admin/calendar-view.tsx'
import { HealthView as HealthView_a5e85e03a34dc2476ba6ef9c5654edfe } from '../../../../cms/admin/health-view.tsx'
import { ImportView as ImportView_e4fa4d2131d93412bb8567e337fceb06 } from '../../../../cms/admin/import/import-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/admin/overwrite-panel.tsx#OverwritePanel": OverwritePanel_229469e82e7b9aedd48a1c4bd73b8846,
  "/cms/admin/unsaved-form.tsx#UnsavedForm": UnsavedForm_a1c547a1fce56872c81e64dd8a611fec,
  "/cms/admin/rendition-desk.tsx#RenditionDesk": RenditionDesk_afb71b05db7d14b4aa1a9fa8163f3d63,
  "/cms/admin/writing/template-picker.tsx#TemplatePicker": TemplatePicker_4340a8c9d5e9c2bf9bf59df76b280a5f,
  "/cms/admin/writing/spoken-seconds.tsx#SpokenSeconds": SpokenSeconds_c16cc1f521d11866be7c53f7be2d37fc,
  "/cms/admin/writing/terms-panel.tsx#TermsPanel": TermsPanel_d23787136c36cb4d9eab1df03a803d92,
  "/cms/admin/writing/sms-counter.tsx#SmsCounter": SmsCounter_9a684091ca2e6ba873ade0e9dda5210c,
  "/cms/admin/safety-panel.tsx#SafetyPanel": SafetyPanel_027b4bd36de35d9ec6ff33fdbd48d5b8,
  "/cms/admin/sheets/sheets-panel.tsx#SheetsPanel": SheetsPanel_169ea7e88a4aaa4a359430ae6e766a63,
  "/cms/admin/recording/recording-view.tsx#RecordingView": RecordingView_0a00364e7a0fc64588b5d52a74def063,
  "/cms/admin/recording/listening-panel.tsx#ListeningPanel": ListeningPanel_0f04b5b5cc53ee597664ab429f4d2489,
  "/cms/admin/edition-desk.tsx#EditionDesk": EditionDesk_49ca1a24416b136bd0a7d95b795ed5b8,
  "/cms/admin/edition-order.tsx#EditionOrder": EditionOrder_512b88e9cbdf059bda25e7a341acf02b,
  "/cms/admin/edition-preflight.tsx#EditionPreflight": EditionPreflight_e3288c1790f6ce709c4eed60d463fe20,
  "/cms/admin/market-preview.tsx#MarketPreview": MarketPreview_bbcf86ada0d10970c77b966bbbf781d3,
  "/cms/admin/key-card.tsx#KeyCardButton": KeyCardButton_1d0d6cdf12661b9373c984aad4fee118,
  "/cms/admin/recording/name-recorder.tsx#NameRecorder": NameRecorder_120fcf3b79901935831dd252a6ce714a,
  "/cms/admin/hotline-panel.tsx#HotlinePanel": HotlinePanel_3a36fd989b463ad37e928b1d0e0e33b6,
  "/cms/admin/verification-panel.tsx#VerificationPanel": VerificationPanel_5f344e6ce1222c0a4aaff8e0d52de9b4,
  "/cms/admin/service-panel.tsx#ServicePanel": ServicePanel_7de50db2b7d0e8d425facc390b9d951b,
  "/cms/accounts/current-password.tsx#CurrentPassword": CurrentPassword_a5658a3eb8b665726afb1dd6971312ba,
  "/cms/accounts/second-factor-panel.tsx#SecondFactorPanel": SecondFactorPanel_a9a04bbbc27e6dea17180845e8e417ad,
  "/cms/admin/session-list.tsx#SessionList": SessionList_836ad4207ce6b7e46caa3f9f44a1b987,
  "/cms/admin/audit-cells.tsx#AuditSubjectCell": AuditSubjectCell_2339824dc163139a849d6fac73aa7883,
  "/cms/admin/audit-cells.tsx#AuditFieldsCell": AuditFieldsCell_2339824dc163139a849d6fac73aa7883,
  "/cms/admin/audit-filter.tsx#AuditFilter": AuditFilter_94ce356d7ab606e7bdd7d0fd1f9dc191,
  "/cms/admin/start-panel.tsx#StartPanel": StartPanel_fb175ae009b2319228d6b5d521cbf998,
  "/cms/admin/coverage-link.tsx#CoverageLink": CoverageLink_8ddcf3a1802aab8dc4371dacb4a00822,
  "/cms/admin/calendar-link.tsx#CalendarLink": CalendarLink_15bb1a81249d240515a35687ca41462c,
  "/cms/admin/import/import-link.tsx#ImportLink": ImportLink_51a84535555bcaa7ea5340e4f0830f1e,
  "/cms/admin/health-link.tsx#HealthLink": HealthLink_dbe8fbfa209f86e51a8ab26403ab18a4,
  "/cms/admin/network-errors.tsx#NetworkErrors": NetworkErrors_a2ef8aa1cb85d6d83a81daf94912a86d,
  "/cms/accounts/login-view.tsx#LoginView": LoginView_522dfa99d20cde68eed393883dd8d8a5,
  "/cms/admin/coverage-view.tsx#CoverageView": CoverageView_e7c25c3f899546b142a611237fee7dfc,
  "/cms/admin/calendar-view.tsx#CalendarView": CalendarView_0a1a3c03f9e3b17bf9f9aec3c0b8e0be,
  "/cms/admin/health-view.tsx#HealthView": HealthView_a5e85e03a34dc2476ba6ef9c5654edfe,
  "/cms/admin/import/import-view.tsx#ImportView": ImportView_e4fa4d2131d93412bb8567e337fceb06,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
