BEGIN TRANSACTION;
CREATE TABLE counters (
	name VARCHAR(32) NOT NULL, 
	value INTEGER NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "counters" VALUES('register',3);
INSERT INTO "counters" VALUES('register_tidied',0);
INSERT INTO "counters" VALUES('next_request',4);
INSERT INTO "counters" VALUES('decisions',2);
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
INSERT INTO "decisions" VALUES(1,'0000000000000000','ffffffffffffffff','same','2026-11-22 21:02:44.635786','ann','{"name": "Alice Example"}','{"name": "Alicia Example"}','2026-11-22 21:02:44.638785','ann');
INSERT INTO "decisions" VALUES(2,'0000000000000000','ffffffffffffffff','not','2026-11-22 21:02:44.638785','ann','{"name": "Alice Example"}','{"name": "Alicia Example"}',NULL,NULL);
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
INSERT INTO "removals" VALUES(1,2,3,'2026-11-22 21:02:44.633235','bob',NULL,NULL,NULL);
CREATE TABLE schema_version (
	version INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	PRIMARY KEY (version)
);
INSERT INTO "schema_version" VALUES(1,'2026-11-22 21:02:44.387257');
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
INSERT INTO "sources" VALUES(1,'march.xlsx',2,'ced54cedaf1d22dff088634d14abb6d7be60e7d900626dbe4f0af76e0a104b1a','2026-11-22 21:02:44.620989','2026-03-02 08:30:00.000000','ann',1,1);
INSERT INTO "sources" VALUES(2,'april.xlsx',1,'99b736abc0aa02478d0342bff79bc03f86de892aed26d410082287e88c201eaf','2026-11-22 21:02:44.628918','2026-03-02 08:30:00.000000','ann',3,2);
CREATE INDEX ix_sources_fingerprint ON sources (fingerprint);
CREATE UNIQUE INDEX decisions_standing ON decisions (key_a, key_b) WHERE undone_at IS NULL;
CREATE INDEX ix_removals_source_id ON removals (source_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('sources',2);
INSERT INTO "sqlite_sequence" VALUES('segments',2);
INSERT INTO "sqlite_sequence" VALUES('removals',1);
INSERT INTO "sqlite_sequence" VALUES('decisions',2);
COMMIT;
