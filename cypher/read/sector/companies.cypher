// Companies of each sector.
// @param ids: string[]
// @order NAME string: c.sortName
// @page c: Company
MATCH (:Sector {id: key})<-[:IN_SECTOR]-(c:Company)
