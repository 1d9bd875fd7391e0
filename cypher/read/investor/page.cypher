// Investors by name.
// @order NAME string: i.sortName
// @page i: Investor
MATCH (i:Investor)
