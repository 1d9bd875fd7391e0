// One index a concept, so that a look-up starts at the node whichever label it is written with.
CREATE INDEX company_id IF NOT EXISTS FOR (n:Company) ON (n.id);
CREATE INDEX product_id IF NOT EXISTS FOR (n:Product) ON (n.id);
CREATE INDEX organ_id IF NOT EXISTS FOR (n:Organ) ON (n.id);
CREATE INDEX modality_id IF NOT EXISTS FOR (n:Modality) ON (n.id);
CREATE INDEX approval_id IF NOT EXISTS FOR (n:Approval) ON (n.id);
CREATE INDEX authority_id IF NOT EXISTS FOR (n:Authority) ON (n.id);
CREATE INDEX hospital_id IF NOT EXISTS FOR (n:Hospital) ON (n.id);
CREATE INDEX investor_id IF NOT EXISTS FOR (n:Investor) ON (n.id);
CREATE INDEX funding_round_id IF NOT EXISTS FOR (n:FundingRound) ON (n.id);
CREATE INDEX procurement_id IF NOT EXISTS FOR (n:Procurement) ON (n.id);
CREATE INDEX source_id IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE INDEX source_version_id IF NOT EXISTS FOR (n:SourceVersion) ON (n.id);
CREATE INDEX approval_number IF NOT EXISTS FOR (n:Approval) ON (n.number);
