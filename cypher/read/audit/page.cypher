// Who wrote what over HTTP or judged by hand.
// @order NEWEST string: a.at desc
// @page a: Audit
MATCH (a:Audit)
