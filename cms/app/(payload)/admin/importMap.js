import { TemplatePicker as TemplatePicker_4340a8c9d5e9c2bf9bf59df76b280a5f } from '../../../../cms/admin/writing/template-picker.tsx'
import { SpokenSeconds as SpokenSeconds_c16cc1f521d11866be7c53f7be2d37fc } from '../../../../cms/admin/writing/spoken-seconds.tsx'
import { TermsPanel as TermsPanel_d23787136c36cb4d9eab1df03a803d92 } from '../../../../cms/admin/writing/terms-panel.tsx'
import { SmsCounter as SmsCounter_9a684091ca2e6ba873ade0e9dda5210c } from '../../../../cms/admin/writing/sms-counter.tsx'
import { SafetyPanel as SafetyPanel_027b4bd36de35d9ec6ff33fdbd48d5b8 } from '../../../../cms/admin/safety-panel.tsx'
import { SheetsPanel as SheetsPanel_169ea7e88a4aaa4a359430ae6e766a63 } from '../../../../cms/admin/sheets/sheets-panel.tsx'
import { RecordingView as RecordingView_0a00364e7a0fc64588b5d52a74def063 } from '../../../../cms/admin/recording/recording-view.tsx'
import { ListeningPanel as ListeningPanel_0f04b5b5cc53ee597664ab429f4d2489 } from '../../../../cms/admin/recording/listening-panel.tsx'
import { EditionActions as EditionActions_bb59ea68883c29278e980b8361a07a20 } from '../../../../cms/admin/edition-actions.tsx'
import { KeyCardButton as KeyCardButton_1d0d6cdf12661b9373c984aad4fee118 } from '../../../../cms/admin/key-card.tsx'
import { ImportLink as ImportLink_51a84535555bcaa7ea5340e4f0830f1e } from '../../../../cms/admin/import/import-link.tsx'
import { StartPanel as StartPanel_fb175ae009b2319228d6b5d521cbf998 } from '../../../../cms/admin/start-panel.tsx'
import { ImportView as ImportView_e4fa4d2131d93412bb8567e337fceb06 } from '../../../../cms/admin/import/import-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/cms/admin/writing/template-picker.tsx#TemplatePicker": TemplatePicker_4340a8c9d5e9c2bf9bf59df76b280a5f,
  "/cms/admin/writing/spoken-seconds.tsx#SpokenSeconds": SpokenSeconds_c16cc1f521d11866be7c53f7be2d37fc,
  "/cms/admin/writing/terms-panel.tsx#TermsPanel": TermsPanel_d23787136c36cb4d9eab1df03a803d92,
  "/cms/admin/writing/sms-counter.tsx#SmsCounter": SmsCounter_9a684091ca2e6ba873ade0e9dda5210c,
  "/cms/admin/safety-panel.tsx#SafetyPanel": SafetyPanel_027b4bd36de35d9ec6ff33fdbd48d5b8,
  "/cms/admin/sheets/sheets-panel.tsx#SheetsPanel": SheetsPanel_169ea7e88a4aaa4a359430ae6e766a63,
  "/cms/admin/recording/recording-view.tsx#RecordingView": RecordingView_0a00364e7a0fc64588b5d52a74def063,
  "/cms/admin/recording/listening-panel.tsx#ListeningPanel": ListeningPanel_0f04b5b5cc53ee597664ab429f4d2489,
  "/cms/admin/edition-actions.tsx#EditionActions": EditionActions_bb59ea68883c29278e980b8361a07a20,
  "/cms/admin/key-card.tsx#KeyCardButton": KeyCardButton_1d0d6cdf12661b9373c984aad4fee118,
  "/cms/admin/import/import-link.tsx#ImportLink": ImportLink_51a84535555bcaa7ea5340e4f0830f1e,
  "/cms/admin/start-panel.tsx#StartPanel": StartPanel_fb175ae009b2319228d6b5d521cbf998,
  "/cms/admin/import/import-view.tsx#ImportView": ImportView_e4fa4d2131d93412bb8567e337fceb06,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
