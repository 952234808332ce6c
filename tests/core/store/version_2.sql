BEGIN TRANSACTION;
CREATE TABLE answers (
	query_key VARCHAR(32) NOT NULL, 
	results JSON, 
	place_ids JSON NOT NULL, 
	answered_at DATETIME NOT NULL, 
	keep_until DATETIME NOT NULL, 
	place_ids_until DATETIME NOT NULL, 
	PRIMARY KEY (query_key)
);
INSERT INTO "answers" VALUES('00000000000000000000000000000000','[{"formatted_address": "12 Example Street, Springfield", "place_id": "place-1"}]','["place-1"]','2026-03-02 08:30:00.000000','2100-01-01 00:00:00.000000','2100-01-01 00:00:00.000000');
INSERT INTO "answers" VALUES('11111111111111111111111111111111','[]','[]','2026-03-02 08:30:00.000000','2100-01-01 00:00:00.000000','2100-01-01 00:00:00.000000');
INSERT INTO "answers" VALUES('22222222222222222222222222222222',NULL,'["place-1"]','2026-03-02 08:30:00.000000','2026-03-03 00:00:00.000000','2100-01-01 00:00:00.000000');
CREATE TABLE claims (
	query_key VARCHAR(32) NOT NULL, 
	process_id INTEGER NOT NULL, 
	started_at DOUBLE NOT NULL, 
	token VARCHAR(32) NOT NULL, 
	claimed_at DOUBLE NOT NULL, 
	PRIMARY KEY (query_key)
);
INSERT INTO "claims" VALUES('33333333333333333333333333333333',999999999,1.5,'abababababababababababababababab',1772440200.0);
CREATE TABLE corrections (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	query_key VARCHAR(32) NOT NULL, 
	"query" TEXT NOT NULL, 
	place JSON NOT NULL, 
	corrected_by TEXT NOT NULL, 
	corrected_at DATETIME NOT NULL, 
	undone_at DATETIME, 
	undone_by TEXT
);
INSERT INTO "corrections" VALUES(1,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','1 Old Rd','{"formatted": "1 Old Road"}','ann','2026-11-23 00:05:05.850095','2026-11-23 00:05:05.852344','bob');
INSERT INTO "corrections" VALUES(2,'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','1 Old Rd','{"formatted": "2 New Road"}','bob','2026-11-23 00:05:05.852344',NULL,NULL);
CREATE TABLE counters (
	name VARCHAR(32) NOT NULL, 
	value INTEGER NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "counters" VALUES('register',3);
INSERT INTO "counters" VALUES('register_tidied',0);
INSERT INTO "counters" VALUES('next_request',4);
INSERT INTO "counters" VALUES('decisions',2);
INSERT INTO "counters" VALUES('corrections',2);
INSERT INTO "counters" VALUES('paid_calls',0);
INSERT INTO "counters" VALUES('settings',0);
CREATE TABLE decisions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	key_a VARCHAR(16) NOT NULL, 
	key_b VARCHAR(16) NOT NULL, 
	verdict VARCHAR(16) NOT NULL, 
	decided_at DATETIME NOT NULL, 
	decided_by TEXT NOT NULL, 
	cells_a JSON NOT NULL, 
	cells_b JSON NOT NULL, 
	undone_at DATETIME, 
	undone_by TEXT, 
	CONSTRAINT decisions_in_order CHECK (key_a < key_b)
);
INSERT INTO "decisions" VALUES(1,'0000000000000000','ffffffffffffffff','same','2026-11-23 00:05:05.778531','ann','{"name": "Alice Example"}','{"name": "Alicia Example"}','2026-11-23 00:05:05.835093','ann');
INSERT INTO "decisions" VALUES(2,'0000000000000000','ffffffffffffffff','not','2026-11-23 00:05:05.835093','ann','{"name": "Alice Example"}','{"name": "Alicia Example"}',NULL,NULL);
CREATE TABLE paces (
	"key" VARCHAR(64) NOT NULL, 
	next_at DOUBLE NOT NULL, 
	pace DOUBLE NOT NULL, 
	slowed_at DOUBLE NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "paces" VALUES('fingerprint',1772440201.0,0.8,1772440200.0);
CREATE TABLE past_requests (
	source_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	row_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	address TEXT NOT NULL, 
	email TEXT NOT NULL, 
	item TEXT NOT NULL, 
	asked TEXT NOT NULL, 
	identifier TEXT NOT NULL, 
	birth_date TEXT NOT NULL, 
	PRIMARY KEY (source_id, position), 
	FOREIGN KEY(source_id) REFERENCES sources (id)
)
 WITHOUT ROWID

;
INSERT INTO "past_requests" VALUES(1,0,'2','Alice Example','','','','A Book','2026-03-01','','');
INSERT INTO "past_requests" VALUES(1,1,'3','Bob Example','','','','A Book','2026-03-01','','');
INSERT INTO "past_requests" VALUES(2,0,'2','Cat Example','','','','A Book','2026-03-01','','');
CREATE TABLE removals (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_id INTEGER NOT NULL, 
	removed_version INTEGER NOT NULL, 
	removed_at DATETIME NOT NULL, 
	removed_by TEXT NOT NULL, 
	restored_version INTEGER, 
	restored_at DATETIME, 
	restored_by TEXT, 
	FOREIGN KEY(source_id) REFERENCES sources (id)
);
INSERT INTO "removals" VALUES(1,2,3,'2026-11-23 00:05:05.775239','bob',NULL,NULL,NULL);
CREATE TABLE schema_version (
	version INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "schema_version" VALUES(2,'2026-11-23 00:05:05.473643');
CREATE TABLE segment_parts (
	segment_id INTEGER NOT NULL, 
	part INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (segment_id, part), 
	FOREIGN KEY(segment_id) REFERENCES segments (id)
);
INSERT INTO "segment_parts" VALUES(1,0,X'6D');
INSERT INTO "segment_parts" VALUES(2,0,X'61');
CREATE TABLE segments (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind VARCHAR(64) NOT NULL, 
	first_request INTEGER NOT NULL, 
	rows INTEGER NOT NULL, 
	size INTEGER NOT NULL, 
	added_version INTEGER NOT NULL, 
	replaced_version INTEGER
);
INSERT INTO "segments" VALUES(1,'index',1,2,1,1,NULL);
INSERT INTO "segments" VALUES(2,'index',3,1,1,2,NULL);
CREATE TABLE settings (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR(64) NOT NULL, 
	value TEXT NOT NULL, 
	set_at DATETIME NOT NULL, 
	set_by TEXT NOT NULL
);
INSERT INTO "settings" VALUES(1,'per_second','50','2026-11-23 00:05:05.853774','ann');
INSERT INTO "settings" VALUES(2,'per_second','40','2026-11-23 00:05:05.854595','bob');
CREATE TABLE sources (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	rows INTEGER NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	begun_at DATETIME NOT NULL, 
	added_at DATETIME NOT NULL, 
	added_by TEXT NOT NULL, 
	first_request INTEGER, 
	added_version INTEGER, 
	UNIQUE (first_request)
);
INSERT INTO "sources" VALUES(1,'march.xlsx',2,'ced54cedaf1d22dff088634d14abb6d7be60e7d900626dbe4f0af76e0a104b1a','2026-11-23 00:05:05.758941','2026-03-02 08:30:00.000000','ann',1,1);
INSERT INTO "sources" VALUES(2,'april.xlsx',1,'99b736abc0aa02478d0342bff79bc03f86de892aed26d410082287e88c201eaf','2026-11-23 00:05:05.768994','2026-03-02 08:30:00.000000','ann',3,2);
CREATE TABLE spending (
	kind VARCHAR(8) NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	calls INTEGER NOT NULL, 
	micro BIGINT NOT NULL, 
	PRIMARY KEY (kind, name)
);
INSERT INTO "spending" VALUES('run','a run',4,20000);
INSERT INTO "spending" VALUES('day','2026-03-02',4,20000);
CREATE INDEX ix_sources_fingerprint ON sources (fingerprint);
CREATE UNIQUE INDEX decisions_standing ON decisions (key_a, key_b) WHERE undone_at IS NULL;
CREATE INDEX answers_with_results ON answers (keep_until) WHERE results IS NOT NULL;
CREATE INDEX ix_answers_place_ids_until ON answers (place_ids_until);
CREATE UNIQUE INDEX corrections_standing ON corrections (query_key) WHERE undone_at IS NULL;
CREATE INDEX ix_removals_source_id ON removals (source_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('sources',2);
INSERT INTO "sqlite_sequence" VALUES('segments',2);
INSERT INTO "sqlite_sequence" VALUES('removals',1);
INSERT INTO "sqlite_sequence" VALUES('decisions',2);
INSERT INTO "sqlite_sequence" VALUES('corrections',2);
INSERT INTO "sqlite_sequence" VALUES('settings',2);
COMMIT;
