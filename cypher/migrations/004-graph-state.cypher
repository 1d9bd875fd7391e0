// The graph's memory of itself is one node, however many first writes meet.
CREATE CONSTRAINT graph_id_unique IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;
