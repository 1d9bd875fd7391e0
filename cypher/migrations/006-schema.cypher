// The version of the schema that the graph was brought to last: one node, however many servers start at once.
CREATE CONSTRAINT schema_id_unique IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE;
