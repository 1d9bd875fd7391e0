// Reports of imports, and the lock of the one that runs, are no entities: they tell of the graph, not of the world.
CREATE INDEX import_id IF NOT EXISTS FOR (r:Import) ON (r.id);
CREATE CONSTRAINT import_lock_unique IF NOT EXISTS FOR (k:ImportLock) REQUIRE k.id IS UNIQUE;
