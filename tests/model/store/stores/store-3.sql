BEGIN TRANSACTION;
CREATE TABLE changes (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	project_id VARCHAR NOT NULL, 
	step INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	at VARCHAR NOT NULL, 
	origin VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	change TEXT NOT NULL, 
	FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE, 
	FOREIGN KEY(step) REFERENCES steps (id) ON DELETE CASCADE
);
INSERT INTO "changes" VALUES(1,'r5a8b2fbff8',1,1,'2026-11-24T13:32:00.000000+00:00','','set','title','title','{"path":"title","kind":"set","before":"","after":"Ganztag am Ring"}');
INSERT INTO "changes" VALUES(2,'r5a8b2fbff8',1,1,'2026-11-24T13:32:00.000000+00:00','','set','agreement_type','agreement_type','{"path":"agreement_type","kind":"set","before":"","after":"all_day_school"}');
INSERT INTO "changes" VALUES(3,'r5a8b2fbff8',2,2,'2026-11-24T13:32:00.000000+00:00','','set','planning.occasion','planning.occasion','{"path":"planning.occasion","kind":"set","before":"","after":"Wir tagen."}');
INSERT INTO "changes" VALUES(4,'r5a8b2fbff8',3,3,'2026-11-24T13:32:00.000000+00:00','','set','planning.occasion','planning.occasion','{"path":"planning.occasion","kind":"set","before":"Wir tagen.","after":"Wir tagen im Rathaus."}');
INSERT INTO "changes" VALUES(5,'r5a8b2fbff8',4,4,'2026-11-24T13:32:00.000000+00:00','','set','planning.occasion','planning.occasion','{"path":"planning.occasion","kind":"set","before":"Wir tagen im Rathaus.","after":"Wir alle tagen im Rathaus."}');
INSERT INTO "changes" VALUES(6,'r5a8b2fbff8',5,5,'2026-11-24T13:32:00.000000+00:00','','add','planning.partners','planning.partners.p1','{"path":"planning.partners","kind":"add","record":{"id":"p1","name":"Stadt","short_name":"","legal_form":"to_check","sector":"","address":"","seat":"","role_word":"","representation":"","signing_mode":"","representation_basis":"","decision_bodies":[],"approval_needed":"","recognition":"","umbrella_association":""},"after":null}');
INSERT INTO "changes" VALUES(7,'r5a8b2fbff8',6,6,'2026-11-24T13:32:00.000000+00:00','','set','planning.start_date','planning.start_date','{"path":"planning.start_date","kind":"set","before":null,"after":"2027-08-01"}');
INSERT INTO "changes" VALUES(8,'r5a8b2fbff8',7,7,'2026-11-24T13:32:00.000000+00:00','','set','content.items.finances-costs.status','content.items.finances-costs.status','{"path":"content.items.finances-costs.status","kind":"set","before":"open","after":"settled"}');
CREATE TABLE drafts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	project_id VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE
);
INSERT INTO "drafts" VALUES(1,'r5a8b2fbff8','browser-2','planning.occasion','2026-11-24T13:32:00.000000+00:00','Unbekannt');
CREATE TABLE leading (project_id VARCHAR NOT NULL, browser VARCHAR NOT NULL, function VARCHAR NOT NULL, institution VARCHAR NOT NULL, origin VARCHAR NOT NULL, page VARCHAR NOT NULL, step VARCHAR NOT NULL, item VARCHAR NOT NULL, since VARCHAR NOT NULL, heard_at VARCHAR NOT NULL, PRIMARY KEY (project_id), FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE);
INSERT INTO "leading" VALUES('r5a8b2fbff8','b1','Schulleitung','Grundschule am Ring','t1','planning','planning.stakeholder_scan','','2026-11-24T13:40:00.000000+00:00','2026-11-24T13:40:00.000000+00:00');
CREATE TABLE presence (project_id VARCHAR NOT NULL, server VARCHAR NOT NULL, heard_at VARCHAR NOT NULL, people TEXT NOT NULL, PRIMARY KEY (project_id, server), FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE);
INSERT INTO "presence" VALUES('r5a8b2fbff8','s1','2026-11-24T13:40:00.000000+00:00','[["Schulleitung","Grundschule am Ring","b1"]]');
CREATE TABLE projects (
	id VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	agreement_type VARCHAR NOT NULL, 
	practice_of VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	schema_version INTEGER NOT NULL, 
	created_at VARCHAR NOT NULL, 
	changed_at VARCHAR NOT NULL, 
	document TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "projects" VALUES('r5a8b2fbff8','Ganztag am Ring','all_day_school','',7,1,'2026-11-24T13:32:00.000000+00:00','2026-11-24T13:32:00.000000+00:00','{"schema_version":1,"title":"Ganztag am Ring","agreement_type":"all_day_school","practice_of":"","planning":{"steps":[],"occasion":"Wir alle tagen im Rathaus.","history":"","target_group":"","social_area":"","start_date":"2027-08-01","federal_state":"","partners":[{"id":"p1","name":"Stadt","short_name":"","legal_form":"to_check","sector":"","address":"","seat":"","role_word":"","representation":"","signing_mode":"","representation_basis":"","decision_bodies":[],"approval_needed":"","recognition":"","umbrella_association":""}],"institutions":[]},"goals":{"steps":[],"understanding_text":"","goals":[],"goal_indicators":[]},"content":{"steps":[],"items":[{"id":"finances-costs","title":"","topic":"","status":"settled","status_reason":"","delegated_to":null,"level":null,"variant":"","values":[],"wording":"","agreed":null,"responsible_institution":"","responsible_function":"","due_date":null,"decided_on":null,"changed_on":null}]},"approval":{"steps":[]},"anchoring":{"steps":[]},"evaluation":{"steps":[]}}');
CREATE TABLE secrets (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE steps (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	project_id VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	function VARCHAR NOT NULL, 
	institution VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	path VARCHAR NOT NULL, 
	undoes INTEGER, 
	is_undone BOOLEAN NOT NULL, 
	started_at VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	first_seq INTEGER NOT NULL, 
	last_seq INTEGER NOT NULL, 
	count INTEGER NOT NULL, 
	FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE
);
INSERT INTO "steps" VALUES(1,'r5a8b2fbff8','browser-1','Schulleitung','Grundschule am Ring','create','',NULL,0,'2026-11-24T13:32:00.000000+00:00','2026-11-24T13:32:00.000000+00:00',1,2,2);
INSERT INTO "steps" VALUES(2,'r5a8b2fbff8','browser-1','Schulleitung','Grundschule am Ring','edit','planning.occasion',NULL,0,'2026-11-24T13:32:00.000000+00:00','2026-11-24T13:32:00.000000+00:00',3,3,1);
INSERT INTO "steps" VALUES(3,'r5a8b2fbff8','browser-2','Geschäftsführung','Trägerverein','edit','planning.occasion',NULL,0,'2026-11-24T13:32:00.000000+00:00','2026-11-24T13:32:00.000000+00:00',4,4,1);
INSERT INTO "steps" VALUES(4,'r5a8b2fbff8','browser-3','Jugendhilfeplanung','Stadt','edit','planning.occasion',NULL,0,'2026-11-24T13:32:00.000000+00:00','2026-11-24T13:32:00.000000+00:00',5,5,1);
INSERT INTO "steps" VALUES(5,'r5a8b2fbff8','browser-3','Jugendhilfeplanung','Stadt','edit','',NULL,0,'2026-11-24T13:32:00.000000+00:00','2026-11-24T13:32:00.000000+00:00',6,6,1);
INSERT INTO "steps" VALUES(6,'r5a8b2fbff8','browser-1','Schulleitung','Grundschule am Ring','edit','planning.start_date',NULL,0,'2026-11-24T13:32:00.000000+00:00','2026-11-24T13:32:00.000000+00:00',7,7,1);
INSERT INTO "steps" VALUES(7,'r5a8b2fbff8','browser-1','Schulleitung','Grundschule am Ring','edit','content.items.finances-costs.status',NULL,0,'2026-11-24T13:32:00.000000+00:00','2026-11-24T13:32:00.000000+00:00',8,8,1);
CREATE TABLE store_schema (
	version INTEGER NOT NULL
);
INSERT INTO "store_schema" VALUES(3);
CREATE TABLE versions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	project_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	author VARCHAR NOT NULL, 
	revision INTEGER NOT NULL, 
	schema_version INTEGER NOT NULL, 
	document TEXT NOT NULL, 
	FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE
);
INSERT INTO "versions" VALUES(1,'r5a8b2fbff8','Erster Stand','2026-11-24T13:32:00.000000+00:00','Schulleitung, Grundschule am Ring',1,1,'{"schema_version":1,"title":"Ganztag am Ring","agreement_type":"all_day_school","practice_of":"","planning":{"steps":[],"occasion":"","history":"","target_group":"","social_area":"","start_date":null,"federal_state":"","partners":[],"institutions":[]},"goals":{"steps":[],"understanding_text":"","goals":[],"goal_indicators":[]},"content":{"steps":[],"items":[]},"approval":{"steps":[]},"anchoring":{"steps":[]},"evaluation":{"steps":[]}}');
CREATE TABLE visits (project_id VARCHAR NOT NULL, browser VARCHAR NOT NULL, page VARCHAR NOT NULL, step VARCHAR NOT NULL, item VARCHAR NOT NULL, PRIMARY KEY (project_id, browser), FOREIGN KEY(project_id) REFERENCES projects (id) ON DELETE CASCADE);
INSERT INTO "visits" VALUES('r5a8b2fbff8','b1','planning','planning.stakeholder_scan','');
CREATE INDEX projects_by_change ON projects (changed_at, id);
CREATE INDEX steps_by_project ON steps (project_id, id);
CREATE INDEX steps_by_actor ON steps (project_id, actor, id);
CREATE INDEX versions_by_project ON versions (project_id, id);
CREATE INDEX drafts_by_actor ON drafts (project_id, actor, id);
CREATE INDEX changes_by_step ON changes (step, seq);
CREATE INDEX changes_by_target ON changes (project_id, target, seq);
CREATE INDEX visits_by_browser ON visits (browser);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('steps',7);
INSERT INTO "sqlite_sequence" VALUES('changes',8);
INSERT INTO "sqlite_sequence" VALUES('versions',1);
INSERT INTO "sqlite_sequence" VALUES('drafts',1);
COMMIT;
