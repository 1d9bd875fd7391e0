// Reports of imports are no entities: they tell of the graph, not of the world.
CREATE INDEX import_id IF NOT EXISTS FOR (r:Import) ON (r.id);
