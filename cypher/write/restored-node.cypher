// Nodes of an export, as they were; one statement a kind of node.
// @each Entity:Approval, Entity:Authority, Entity:Claim, Entity:Company, Entity:Deal, Entity:Department
// @each Entity:FinancialFigure, Entity:FundingRound, Entity:Hospital, Entity:Investor, Entity:Listing, Entity:Modality
// @each Entity:Organ, Entity:Policy, Entity:Procurement, Entity:Product, Entity:Reimbursement, Entity:Sector
// @each Entity:Source, Entity:SourceVersion, Entity:Statement, FormerId, SheetRow
// @param rows: map[]
UNWIND $rows AS row
CREATE (n:EACH {id: row.id})
SET n += row.props
