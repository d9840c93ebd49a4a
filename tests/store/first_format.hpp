// SPDX-License-Identifier: Apache-2.0
// A store as the first version of the program wrote it, as SQL (made by that program, dumped by
// sqlite3): a study, a questionnaire for ana, and a refused file. Nothing in; a file out.
#pragma once

#include <SQLiteCpp/Database.h>

#include <string>

namespace pondera::store {

inline constexpr const char* first_format_sql = R"sql(
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
  detail TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
INSERT INTO event VALUES(1,'2026-01-01T00:00:00Z','study','834963bb1fa543dd','a2d9fc2a8101a417d42904f6d532f433779b64e8f5729c57fd98aa709363fd0f','bde7f20664f27528029d190dfee880159896cade501c0dbae4227717a071e76f');
INSERT INTO event VALUES(2,'2026-01-01T00:00:00Z','invitation','ana','3be988b9c1e9ce33 86e1f26f0c3340d6ec1612b03e6661f97f9b44b4c5f098ad2a57f2109ea25393','3a4744ae8b51454e07012287458e8a51bf8445489d5b1bf011c66832ae5fe921');
INSERT INTO event VALUES(3,'2026-01-01T00:00:00Z','refusal','inbox/junk.txt','72bc30bd85d75d05c5eeca0df5481028d4b05593848133a144b580af382e3a60 beecef1e8b294ba35def87872023652e7d49fff6c437dc33cfee7ac1cae4f866','b78c735b34282116e4546c517e810efcb3bd22cba82005b6971b92ce4f6cf9c9');
CREATE TABLE study_revision (
  sequence INTEGER PRIMARY KEY REFERENCES event, revision TEXT NOT NULL,
  study_text BLOB NOT NULL) STRICT;
INSERT INTO study_revision VALUES(1,'834963bb1fa543dd',X'706f6e646572613a2073747564792f310a69643a206c6170746f70730a7469746c653a204c6170746f70730a6869657261726368793a0a202069643a206c6170746f700a20206c6162656c3a204c6170746f700a20206368696c6472656e3a205b7b69643a2070726963652c206c6162656c3a2050726963657d2c207b69643a207765696768742c206c6162656c3a205765696768747d5d0a');
CREATE TABLE questionnaire (
  sequence INTEGER PRIMARY KEY REFERENCES event, signature TEXT NOT NULL UNIQUE,
  study TEXT NOT NULL, revision TEXT NOT NULL, round INTEGER NOT NULL, assessor TEXT NOT NULL,
  language TEXT NOT NULL, method TEXT NOT NULL) STRICT;
INSERT INTO questionnaire VALUES(2,'3be988b9c1e9ce33','laptops','834963bb1fa543dd',1,'ana','en','pairwise');
CREATE TABLE questionnaire_item (
  sequence INTEGER NOT NULL REFERENCES questionnaire, position INTEGER NOT NULL,
  number INTEGER NOT NULL, group_id TEXT NOT NULL, left_id TEXT NOT NULL, right_id TEXT NOT NULL,
  PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID;
INSERT INTO questionnaire_item VALUES(2,1,1,'laptop','price','weight');
CREATE TABLE response (
  sequence INTEGER PRIMARY KEY REFERENCES event, study TEXT NOT NULL, revision TEXT NOT NULL,
  round INTEGER NOT NULL, assessor TEXT NOT NULL, method TEXT NOT NULL, asked INTEGER NOT NULL,
  remark TEXT NOT NULL, file TEXT NOT NULL, digest TEXT NOT NULL, original BLOB NOT NULL) STRICT;
CREATE TABLE answer (
  sequence INTEGER NOT NULL REFERENCES response, position INTEGER NOT NULL,
  number INTEGER NOT NULL, group_id TEXT NOT NULL, left_id TEXT NOT NULL, right_id TEXT NOT NULL,
  code INTEGER NOT NULL, line INTEGER NOT NULL, column_number INTEGER NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID;
CREATE TABLE refusal (
  sequence INTEGER PRIMARY KEY REFERENCES event, file TEXT NOT NULL, digest TEXT NOT NULL,
  original BLOB NOT NULL) STRICT;
INSERT INTO refusal VALUES(3,'inbox/junk.txt','72bc30bd85d75d05c5eeca0df5481028d4b05593848133a144b580af382e3a60',X'6e6f7468696e670a');
CREATE TABLE refusal_reason (
  sequence INTEGER NOT NULL REFERENCES refusal, position INTEGER NOT NULL, severity TEXT NOT NULL,
  code TEXT NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, column_number INTEGER NOT NULL,
  message TEXT NOT NULL, hint TEXT NOT NULL,
  PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID;
INSERT INTO refusal_reason VALUES(3,1,'error','answers.not-a-questionnaire','inbox/junk.txt',0,0,'there is no question in this file','send the questionnaire that you received, with your answers in it');
CREATE INDEX response_of_assessor ON response (round, assessor, sequence);
CREATE INDEX response_of_bytes ON response (digest, sequence);
CREATE INDEX refusal_of_bytes ON refusal (digest, sequence);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the store is append-only: event'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the store is append-only: event'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'the store is append-only: event'); END;
CREATE TRIGGER study_revision_no_update BEFORE UPDATE ON study_revision BEGIN SELECT RAISE(ABORT, 'the store is append-only: study_revision'); END;
CREATE TRIGGER study_revision_no_delete BEFORE DELETE ON study_revision BEGIN SELECT RAISE(ABORT, 'the store is append-only: study_revision'); END;
CREATE TRIGGER study_revision_no_replace BEFORE INSERT ON study_revision WHEN EXISTS (SELECT 1 FROM study_revision WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'the store is append-only: study_revision'); END;
CREATE TRIGGER questionnaire_no_update BEFORE UPDATE ON questionnaire BEGIN SELECT RAISE(ABORT, 'the store is append-only: questionnaire'); END;
CREATE TRIGGER questionnaire_no_delete BEFORE DELETE ON questionnaire BEGIN SELECT RAISE(ABORT, 'the store is append-only: questionnaire'); END;
CREATE TRIGGER questionnaire_no_replace BEFORE INSERT ON questionnaire WHEN EXISTS (SELECT 1 FROM questionnaire WHERE sequence = NEW.sequence OR signature = NEW.signature) BEGIN SELECT RAISE(ABORT, 'the store is append-only: questionnaire'); END;
CREATE TRIGGER questionnaire_item_no_update BEFORE UPDATE ON questionnaire_item BEGIN SELECT RAISE(ABORT, 'the store is append-only: questionnaire_item'); END;
CREATE TRIGGER questionnaire_item_no_delete BEFORE DELETE ON questionnaire_item BEGIN SELECT RAISE(ABORT, 'the store is append-only: questionnaire_item'); END;
CREATE TRIGGER questionnaire_item_no_replace BEFORE INSERT ON questionnaire_item WHEN EXISTS (SELECT 1 FROM questionnaire_item WHERE sequence = NEW.sequence AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'the store is append-only: questionnaire_item'); END;
CREATE TRIGGER response_no_update BEFORE UPDATE ON response BEGIN SELECT RAISE(ABORT, 'the store is append-only: response'); END;
CREATE TRIGGER response_no_delete BEFORE DELETE ON response BEGIN SELECT RAISE(ABORT, 'the store is append-only: response'); END;
CREATE TRIGGER response_no_replace BEFORE INSERT ON response WHEN EXISTS (SELECT 1 FROM response WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'the store is append-only: response'); END;
CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'the store is append-only: answer'); END;
CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'the store is append-only: answer'); END;
CREATE TRIGGER answer_no_replace BEFORE INSERT ON answer WHEN EXISTS (SELECT 1 FROM answer WHERE sequence = NEW.sequence AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'the store is append-only: answer'); END;
CREATE TRIGGER refusal_no_update BEFORE UPDATE ON refusal BEGIN SELECT RAISE(ABORT, 'the store is append-only: refusal'); END;
CREATE TRIGGER refusal_no_delete BEFORE DELETE ON refusal BEGIN SELECT RAISE(ABORT, 'the store is append-only: refusal'); END;
CREATE TRIGGER refusal_no_replace BEFORE INSERT ON refusal WHEN EXISTS (SELECT 1 FROM refusal WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'the store is append-only: refusal'); END;
CREATE TRIGGER refusal_reason_no_update BEFORE UPDATE ON refusal_reason BEGIN SELECT RAISE(ABORT, 'the store is append-only: refusal_reason'); END;
CREATE TRIGGER refusal_reason_no_delete BEFORE DELETE ON refusal_reason BEGIN SELECT RAISE(ABORT, 'the store is append-only: refusal_reason'); END;
CREATE TRIGGER refusal_reason_no_replace BEFORE INSERT ON refusal_reason WHEN EXISTS (SELECT 1 FROM refusal_reason WHERE sequence = NEW.sequence AND position = NEW.position) BEGIN SELECT RAISE(ABORT, 'the store is append-only: refusal_reason'); END;
COMMIT;
)sql";

inline void make_store_of_first_format(const std::string& path) {
  SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(first_format_sql);
  database.exec("PRAGMA application_id=1886350948; PRAGMA user_version=1");
}

}  // namespace pondera::store
