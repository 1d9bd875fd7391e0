// Every node is an Entity with a unique id. The constraint brings its own index here, and refuses a second one.
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
