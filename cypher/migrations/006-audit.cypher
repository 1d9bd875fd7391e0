// Who wrote what by hand is no entity: it tells of the graph, not of the world.
CREATE INDEX audit_id IF NOT EXISTS FOR (a:Audit) ON (a.id);
