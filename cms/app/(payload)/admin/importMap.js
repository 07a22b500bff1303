import { OverwritePanel as OverwritePanel_9d43e5cd0f9404f58bc749014d221f64 } from '../../../../cms/foundation/admin/stale-save-panel.tsx'
import { UnsavedForm as UnsavedForm_0f07bc8a29fc2549a75557d99c9bfe31 } from '../../../../cms/foundation/admin/unsaved-form.tsx'
import { RenditionDesk as RenditionDesk_70891b492811e4dff75b7e3cd81fe40a } from '../../../../cms/messages/admin/rendition-desk.tsx'
import { TemplatePicker as TemplatePicker_647d271857b8170f52c42cd5f558a5ad } from '../../../../cms/messages/admin/template-picker.tsx'
import { SpokenSeconds as SpokenSeconds_16ff89e2c8de069c17b807d9ddf47b66 } from '../../../../cms/messages/admin/spoken-seconds.tsx'
import { TermsPanel as TermsPanel_627ddf6e510678a1f669aa0d132a1ca7 } from '../../../../cms/messages/admin/terms-panel.tsx'
import { SmsCounter as SmsCounter_348ff7a51dd9b55c367995781eb89896 } from '../../../../cms/messages/admin/sms-counter.tsx'
import { SafetyPanel as SafetyPanel_734ad2c36a78d027326fdd8a2ed43264 } from '../../../../cms/messages/admin/safety-panel.tsx'
import { SheetsPanel as SheetsPanel_4b9d1df3b4acfe0e67a4fbf64acde4a3 } from '../../../../cms/materials/admin/sheets-panel.tsx'
import { RecordingView as RecordingView_176e852100d9009984779949942d07bf } from '../../../../cms/recordings/admin/recording-view.tsx'
import { ListeningPanel as ListeningPanel_b2be1657daecffb11310b761317dbc92 } from '../../../../cms/recordings/admin/listening-panel.tsx'
import { EditionDesk as EditionDesk_9557784bc66909bb1e4f5613ec7b9297 } from '../../../../cms/editions/admin/edition-desk.tsx'
import { EditionOrder as EditionOrder_bdc82025fbc93d29ef08e7054813dc0c } from '../../../../cms/editions/admin/edition-order.tsx'
import { EditionPreflight as EditionPreflight_0a536aec1c7b8c3d61c684c969b91293 } from '../../../../cms/editions/admin/edition-preflight.tsx'
import { DecisionPanel as DecisionPanel_c6630946a6b88acd2682bfce44e0a74c } from '../../../../cms/reach/admin/decision-panel.tsx'
import { ReasonsCell as ReasonsCell_6835d47f17e2d574d7fcc87c3d37d612 } from '../../../../cms/reach/admin/reasons-cell.tsx'
import { NameRecorder as NameRecorder_b6dfe504fae66a563d3345d89fc3c237 } from '../../../../cms/recordings/admin/name-recorder.tsx'
import { MarketPreview as MarketPreview_ee6e5bafc70d25330a0bb3769c8e88fc } from '../../../../cms/places/admin/market-preview.tsx'
import { KeyCardButton as KeyCardButton_8f1cf1964e7d91673ab2b97b14d8b36c } from '../../../../cms/places/admin/key-card.tsx'
import { HotlinePanel as HotlinePanel_73a5a6df2b48337cc505ca6e85e52c0e } from '../../../../cms/hotlines/admin/hotline-panel.tsx'
import { VerificationPanel as VerificationPanel_bc7c8ec425b297936c73e7edc4b01b1f } from '../../../../cms/hotlines/admin/verification-panel.tsx'
import { ServicePanel as ServicePanel_5b64ae167f6025d475acdb6a2c8bfabd } from '../../../../cms/help-places/admin/help-place-panel.tsx'
import { CurrentPassword as CurrentPassword_f251f024a01f282cb9171073997f001f } from '../../../../cms/accounts/admin/current-password.tsx'
import { SecondFactorPanel as SecondFactorPanel_c2dc63b05a78ad848f97bc686cd712cf } from '../../../../cms/accounts/admin/second-factor-panel.tsx'
import { SessionList as SessionList_3d42c9dae88df5cf0004d9fd7c7f0e8c } from '../../../../cms/accounts/admin/session-list.tsx'
import { AuditSubjectCell as AuditSubjectCell_a48314085ee533357ef0a8e923f78ae2 } from '../../../../cms/system/admin/audit-cells.tsx'
import { AuditFieldsCell as AuditFieldsCell_a48314085ee533357ef0a8e923f78ae2 } from '../../../../cms/system/admin/audit-cells.tsx'
import { AuditFilter as AuditFilter_bf8ff6e6ffd01e9f6a5835adc5b74b93 } from '../../../../cms/system/admin/audit-filter.tsx'
import { StartPanel as StartPanel_1d3cafe899810c14d1e8428b182b58ee } from '../../../../cms/start-page/admin/start-panel.tsx'
import { CoverageLink as CoverageLink_1f7ef47822445f5849004c88bd5e9961 } from '../../../../cms/messages/admin/coverage-link.tsx'
import { CalendarLink as CalendarLink_d5921f9c96297b2afe18f16c684baf3f } from '../../../../cms/editions/admin/calendar-link.tsx'
import { HealthLink as HealthLink_4ab2a43edf48f49bac9bcbf7dde9e862 } from '../../../../cms/system/admin/health-link.tsx'
import { ImportLink as ImportLink_90ad753b04e361a84c885fce3c0fe03a } from '../../../../cms/import/admin/import-link.tsx'
import { NetworkErrors as NetworkErrors_7bd4c995308d289f61a964027d8763c4 } from '../../../../cms/foundation/admin/network-errors.tsx'
import { CoverageView as CoverageView_b67c8dc1206311b921a08cb523d0df59 } from '../../../../cms/messages/admin/coverage-view.tsx'
import { CalendarView as CalendarView_cc73dd37bf78c58b7e2db59158b05998 } from '../../../../cms/editions/admin/calendar-view.tsx'
import { LoginView as LoginView_9347c209328c642786fa2f7dd8c6501c } from '../../../../cms/accounts/admin/login-view.tsx'
import { HealthView as HealthView_59ff200cbcba306920aa6aaf2aa84fed } from '../../../../cms/system/admin/health-view.tsx'
import { ImportView as ImportView_528043b257de44c29a6636b2e3353562 } from '../../../../cms/import/admin/import-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/foundation/admin/stale-save-panel.tsx#OverwritePanel": OverwritePanel_9d43e5cd0f9404f58bc749014d221f64,
  "/cms/foundation/admin/unsaved-form.tsx#UnsavedForm": UnsavedForm_0f07bc8a29fc2549a75557d99c9bfe31,
  "/cms/messages/admin/rendition-desk.tsx#RenditionDesk": RenditionDesk_70891b492811e4dff75b7e3cd81fe40a,
  "/cms/messages/admin/template-picker.tsx#TemplatePicker": TemplatePicker_647d271857b8170f52c42cd5f558a5ad,
  "/cms/messages/admin/spoken-seconds.tsx#SpokenSeconds": SpokenSeconds_16ff89e2c8de069c17b807d9ddf47b66,
  "/cms/messages/admin/terms-panel.tsx#TermsPanel": TermsPanel_627ddf6e510678a1f669aa0d132a1ca7,
  "/cms/messages/admin/sms-counter.tsx#SmsCounter": SmsCounter_348ff7a51dd9b55c367995781eb89896,
  "/cms/messages/admin/safety-panel.tsx#SafetyPanel": SafetyPanel_734ad2c36a78d027326fdd8a2ed43264,
  "/cms/materials/admin/sheets-panel.tsx#SheetsPanel": SheetsPanel_4b9d1df3b4acfe0e67a4fbf64acde4a3,
  "/cms/recordings/admin/recording-view.tsx#RecordingView": RecordingView_176e852100d9009984779949942d07bf,
  "/cms/recordings/admin/listening-panel.tsx#ListeningPanel": ListeningPanel_b2be1657daecffb11310b761317dbc92,
  "/cms/editions/admin/edition-desk.tsx#EditionDesk": EditionDesk_9557784bc66909bb1e4f5613ec7b9297,
  "/cms/editions/admin/edition-order.tsx#EditionOrder": EditionOrder_bdc82025fbc93d29ef08e7054813dc0c,
  "/cms/editions/admin/edition-preflight.tsx#EditionPreflight": EditionPreflight_0a536aec1c7b8c3d61c684c969b91293,
  "/cms/reach/admin/decision-panel.tsx#DecisionPanel": DecisionPanel_c6630946a6b88acd2682bfce44e0a74c,
  "/cms/reach/admin/reasons-cell.tsx#ReasonsCell": ReasonsCell_6835d47f17e2d574d7fcc87c3d37d612,
  "/cms/recordings/admin/name-recorder.tsx#NameRecorder": NameRecorder_b6dfe504fae66a563d3345d89fc3c237,
  "/cms/places/admin/market-preview.tsx#MarketPreview": MarketPreview_ee6e5bafc70d25330a0bb3769c8e88fc,
  "/cms/places/admin/key-card.tsx#KeyCardButton": KeyCardButton_8f1cf1964e7d91673ab2b97b14d8b36c,
  "/cms/hotlines/admin/hotline-panel.tsx#HotlinePanel": HotlinePanel_73a5a6df2b48337cc505ca6e85e52c0e,
  "/cms/hotlines/admin/verification-panel.tsx#VerificationPanel": VerificationPanel_bc7c8ec425b297936c73e7edc4b01b1f,
  "/cms/help-places/admin/help-place-panel.tsx#ServicePanel": ServicePanel_5b64ae167f6025d475acdb6a2c8bfabd,
  "/cms/accounts/admin/current-password.tsx#CurrentPassword": CurrentPassword_f251f024a01f282cb9171073997f001f,
  "/cms/accounts/admin/second-factor-panel.tsx#SecondFactorPanel": SecondFactorPanel_c2dc63b05a78ad848f97bc686cd712cf,
  "/cms/accounts/admin/session-list.tsx#SessionList": SessionList_3d42c9dae88df5cf0004d9fd7c7f0e8c,
  "/cms/system/admin/audit-cells.tsx#AuditSubjectCell": AuditSubjectCell_a48314085ee533357ef0a8e923f78ae2,
  "/cms/system/admin/audit-cells.tsx#AuditFieldsCell": AuditFieldsCell_a48314085ee533357ef0a8e923f78ae2,
  "/cms/system/admin/audit-filter.tsx#AuditFilter": AuditFilter_bf8ff6e6ffd01e9f6a5835adc5b74b93,
  "/cms/start-page/admin/start-panel.tsx#StartPanel": StartPanel_1d3cafe899810c14d1e8428b182b58ee,
  "/cms/messages/admin/coverage-link.tsx#CoverageLink": CoverageLink_1f7ef47822445f5849004c88bd5e9961,
  "/cms/editions/admin/calendar-link.tsx#CalendarLink": CalendarLink_d5921f9c96297b2afe18f16c684baf3f,
  "/cms/system/admin/health-link.tsx#HealthLink": HealthLink_4ab2a43edf48f49bac9bcbf7dde9e862,
  "/cms/import/admin/import-link.tsx#ImportLink": ImportLink_90ad753b04e361a84c885fce3c0fe03a,
  "/cms/foundation/admin/network-errors.tsx#NetworkErrors": NetworkErrors_7bd4c995308d289f61a964027d8763c4,
  "/cms/messages/admin/coverage-view.tsx#CoverageView": CoverageView_b67c8dc1206311b921a08cb523d0df59,
  "/cms/editions/admin/calendar-view.tsx#CalendarView": CalendarView_cc73dd37bf78c58b7e2db59158b05998,
  "/cms/accounts/admin/login-view.tsx#LoginView": LoginView_9347c209328c642786fa2f7dd8c6501c,
  "/cms/system/admin/health-view.tsx#HealthView": HealthView_59ff200cbcba306920aa6aaf2aa84fed,
  "/cms/import/admin/import-view.tsx#ImportView": ImportView_528043b257de44c29a6636b2e3353562,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
