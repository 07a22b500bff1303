/* Written by `npm run migration`. */
import * as migration_20261122_180833_init from './20261122_180833_init.ts';
import * as migration_20261122_200508_desk from './20261122_200508_desk.ts';
import * as migration_20261122_224224_places from './20261122_224224_places.ts';
import * as migration_20261122_235730_sound from './20261122_235730_sound.ts';
import * as migration_20261126_120502_two_persons from './20261126_120502_two_persons.ts';
import * as migration_20261126_153549_reach_and_work from './20261126_153549_reach_and_work.ts';
import * as migration_20261126_185034_remarks from './20261126_185034_remarks.ts';
import * as migration_20261126_192718_declarations from './20261126_192718_declarations.ts';
import * as migration_20261126_195207_months_and_reports from './20261126_195207_months_and_reports.ts';
import * as migration_20261127_000830_recording_names from './20261127_000830_recording_names.ts';
import * as migration_20261127_001229_activities_and_plans from './20261127_001229_activities_and_plans.ts';
import * as migration_20261127_004734_surveys_and_spot_checks from './20261127_004734_surveys_and_spot_checks.ts';
import * as migration_20261127_043243_surveys_on_phones_and_workspace from './20261127_043243_surveys_on_phones_and_workspace.ts';
import * as migration_20261127_093136_scenes_invitations_interface_words_photos from './20261127_093136_scenes_invitations_interface_words_photos.ts';
import * as migration_20261127_165937_months_by_account_and_survey_marks from './20261127_165937_months_by_account_and_survey_marks.ts';
import * as migration_20261127_214419_local_sounds_and_chosen_spans from './20261127_214419_local_sounds_and_chosen_spans.ts';
import * as migration_20261128_005203_confirmed_accounts from './20261128_005203_confirmed_accounts.ts';

export const migrations = [
	{ up: migration_20261122_180833_init.up, down: migration_20261122_180833_init.down, name: '20261122_180833_init' },
	{ up: migration_20261122_200508_desk.up, down: migration_20261122_200508_desk.down, name: '20261122_200508_desk' },
	{ up: migration_20261122_224224_places.up, down: migration_20261122_224224_places.down, name: '20261122_224224_places' },
	{ up: migration_20261122_235730_sound.up, down: migration_20261122_235730_sound.down, name: '20261122_235730_sound' },
	{ up: migration_20261126_120502_two_persons.up, down: migration_20261126_120502_two_persons.down, name: '20261126_120502_two_persons' },
	{ up: migration_20261126_153549_reach_and_work.up, down: migration_20261126_153549_reach_and_work.down, name: '20261126_153549_reach_and_work' },
	{ up: migration_20261126_185034_remarks.up, down: migration_20261126_185034_remarks.down, name: '20261126_185034_remarks' },
	{ up: migration_20261126_192718_declarations.up, down: migration_20261126_192718_declarations.down, name: '20261126_192718_declarations' },
	{ up: migration_20261126_195207_months_and_reports.up, down: migration_20261126_195207_months_and_reports.down, name: '20261126_195207_months_and_reports' },
	{ up: migration_20261127_000830_recording_names.up, down: migration_20261127_000830_recording_names.down, name: '20261127_000830_recording_names' },
	{ up: migration_20261127_001229_activities_and_plans.up, down: migration_20261127_001229_activities_and_plans.down, name: '20261127_001229_activities_and_plans' },
	{ up: migration_20261127_004734_surveys_and_spot_checks.up, down: migration_20261127_004734_surveys_and_spot_checks.down, name: '20261127_004734_surveys_and_spot_checks' },
	{ up: migration_20261127_043243_surveys_on_phones_and_workspace.up, down: migration_20261127_043243_surveys_on_phones_and_workspace.down, name: '20261127_043243_surveys_on_phones_and_workspace' },
	{ up: migration_20261127_093136_scenes_invitations_interface_words_photos.up, down: migration_20261127_093136_scenes_invitations_interface_words_photos.down, name: '20261127_093136_scenes_invitations_interface_words_photos' },
	{ up: migration_20261127_165937_months_by_account_and_survey_marks.up, down: migration_20261127_165937_months_by_account_and_survey_marks.down, name: '20261127_165937_months_by_account_and_survey_marks' },
	{ up: migration_20261127_214419_local_sounds_and_chosen_spans.up, down: migration_20261127_214419_local_sounds_and_chosen_spans.down, name: '20261127_214419_local_sounds_and_chosen_spans' },
	{ up: migration_20261128_005203_confirmed_accounts.up, down: migration_20261128_005203_confirmed_accounts.down, name: '20261128_005203_confirmed_accounts' },
];
