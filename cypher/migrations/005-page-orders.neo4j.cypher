// What whole lists are ordered and counted by. The embedded engine has no index that keeps an order.
CREATE INDEX company_sort_name IF NOT EXISTS FOR (n:Company) ON (n.sortName);
CREATE INDEX product_sort_name IF NOT EXISTS FOR (n:Product) ON (n.sortName);
CREATE INDEX investor_sort_name IF NOT EXISTS FOR (n:Investor) ON (n.sortName);
CREATE INDEX hospital_sort_name IF NOT EXISTS FOR (n:Hospital) ON (n.sortName);
CREATE INDEX funding_round_announced_on IF NOT EXISTS FOR (n:FundingRound) ON (n.announcedOn);
CREATE INDEX procurement_awarded_on IF NOT EXISTS FOR (n:Procurement) ON (n.awardedOn);
CREATE INDEX approval_authority IF NOT EXISTS FOR (n:Approval) ON (n.authority);
CREATE INDEX approval_decided_on IF NOT EXISTS FOR (n:Approval) ON (n.decidedOn);
