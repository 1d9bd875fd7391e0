// Former ids are no entities of their own: they lead to the node that they mean now.
CREATE INDEX former_id IF NOT EXISTS FOR (f:FormerId) ON (f.id);
